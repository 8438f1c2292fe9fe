/** Letters of one script as bytes, what each byte stands for. Records hold them: never change one. */
export const LATIN = 0;
export const CYRILLIC = 1;
export const ARABIC = 2;

/** What the bytes from 0x80 on stand for; Latin has the code units themselves. */
export const ALPHABETS: Readonly<Record<number, string>> = {
  [CYRILLIC]:
    'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяЁёЄєІіЇїҐґЎўЂђЈјЉљЊњЋћЏџӘәҒғҚқҢңӨөҰұҮүҺһ«»„“”’‘–—…№\u00a0',
  [ARABIC]:
    'ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيًٌٍَُِّْ،؛؟٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹پچژکگیۀٱٹڈڑںھہۓ\u200c\u200d\u200e\u200f\u00a0«»“”‘’–—…٪٫٬',
};

/**
 * How many bits each byte has where a text is written letter by letter in as many bits as it is rare
 * (a canonical Huffman code; its lengths follow the samples of this repository, one hexadecimal digit
 * a byte). Records are written with it: never change one.
 */
export const LENGTHS: Readonly<Record<number, string>> = {
  [LATIN]: [
    'dddddddddd7dddddddddddddddbddddd3dadddda99bd787a78788888889ddddd',
    'd898a89aaa8889998a8778a9aaadddddd47654665486564569454677867ddddd',
    'dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',
    'dddddddddddddddddddddddddddddddddddddddddddddddddddbdddddddddddd',
  ].join(''),
  [CYRILLIC]: [
    'dddddddddd7dddddddddddddddbddddd3dadddda99cc887a78788888889ddddc',
    'dbbaaaaaaaaaaaaaaaaaaaaaaaadddddd9bbb9baaabaaaaaaba99bbbbbbddddd',
    '88899a9b9d7a9888979aabab9ccccacb47566476486564465556a88889b67b96',
    'c9ccccccccccccccccccccccccccccccccccccccbbccccccaccccccccccccccc',
  ].join(''),
  [ARABIC]: [
    'dddddddddd7dddddddddddddddcddddd3daddddaaacdaa7b88788888889ddddd',
    'daaaaaaaaaaaaaaaaaaaaaaaaaaddddddabbbabbbbbbbbbbabaaabbbbbbdbddd',
    '987a8735759777594656878969c6675555585cccccccc7cccccccccccc999aab',
    'bacb8ac785cccccccccc8ccccbbccccccccccccccccccccccccccccccccccccc',
  ].join(''),
};
