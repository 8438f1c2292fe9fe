/** Sounds of letters beyond Latin, Cyrillic and Arabic, as in `letters.ts`: one character a sound. */

/** Mkhedruli, by the national system of 2002. */
export const GEORGIAN: Readonly<Record<string, string>> = Object.fromEntries(
  zip('აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ', 'abgdevztiklmnopZrstupkgkSCczcChJh'),
);

/** Eastern Armenian, by the sounds of ISO 9985. */
export const ARMENIAN: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    zip('աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցփքօֆ', 'abgdezeytZilhckhzgCmynSoCpJrsvtrcpkof'),
  ),
  ւ: 'v',
  և: 'ev',
};

/** Hebrew without points: alef and ayin are silent, vav and yod mostly vowels. */
export const HEBREW: Readonly<Record<string, string>> = Object.fromEntries(
  zip('בגדהוזחטיכךלמםנןסףפצץקרשת', 'bgdhwzhtykklmmnnsppcckrSt'),
);

const DEVANAGARI_VOWELS: Readonly<Record<string, string>> = {
  अ: 'a',
  आ: 'a',
  इ: 'i',
  ई: 'i',
  उ: 'u',
  ऊ: 'u',
  ऋ: 'ri',
  ए: 'e',
  ऐ: 'ai',
  ओ: 'o',
  औ: 'au',
  ऑ: 'o',
  ऍ: 'e',
  'ा': 'a',
  'ि': 'i',
  'ी': 'i',
  'ु': 'u',
  'ू': 'u',
  'ृ': 'ri',
  'े': 'e',
  'ै': 'ai',
  'ो': 'o',
  'ौ': 'au',
  'ॉ': 'o',
  'ॅ': 'e',
  'ं': 'n',
  'ँ': 'n',
};

/** Hindi consonants; the vowel that they carry is dropped with the others. */
export const DEVANAGARI: Readonly<Record<string, string>> = {
  ...DEVANAGARI_VOWELS,
  ...Object.fromEntries(
    zip('कखगघङचछजझञटठडढणतथदधनपफबभमयरलळवशषसह', 'kkggnCCJJnttddnttddnppbbmyrllvSSsh'),
  ),
};

/** With a dot below: sounds of Persian and English. Composed and decomposed are the same. */
export const NUKTA: Readonly<Record<string, string>> = {
  क़: 'k',
  ख़: 'h',
  ग़: 'g',
  ज़: 'z',
  ड़: 'r',
  ढ़: 'r',
  फ़: 'f',
};

/**
 * Chinese characters that transcribe foreign names (Xinhua's table) and common surnames, by their
 * Mandarin reading; a name with any other is not compared.
 */
export const CHINESE: Readonly<Record<string, string>> = readings(
  'a阿亚 ai艾埃爱 an安 ang昂 ao奥敖 ba巴芭 bai拜白 ban班 bang邦 bao鲍包保 bei贝 ben本 bi比毕碧 bin宾 bo波博伯勃柏 bu布 ' +
    'ka卡 kai凯 kang康 kao考 ke克科柯可 ken肯 kong孔 ku库 kui奎 kun昆 qia恰 qian钱 qiao乔 qie切 qing青 qiong琼 ' +
    'da达妲大 dai戴黛 dan丹 dang当 dao道 de德 deng登邓 di迪蒂狄 ding丁 dong东董 du杜 dun顿敦 duo多 e厄俄额 en恩 er尔儿 ' +
    'fa法 fan范凡 fei费菲 fen芬 feng冯丰 fo佛 fu弗夫福富 ga加伽 gai盖 gan甘 gang冈 gao高 ge格戈葛 gen根 gong贡 gu古顾 guo郭 ' +
    'ha哈 hai海 han汉韩 hang杭 hao豪 he赫何 hei黑 heng亨 hong洪 hou侯 hu胡 hua华 huang黄 huo霍 ji吉季基 jia贾 jian坚 jiang江 ' +
    'jie杰捷 jin金津锦近 jing京靖 jiu久 ju居 la拉 lai莱赖 lan兰 lang朗 lao劳 le勒 lei雷蕾 lun伦 li里利李莉丽理黎 lian连 liang良梁 liao廖 ' +
    'lie列 lin林琳 ling灵 liu柳刘 long龙隆 lou娄 lu卢鲁路露陆 luo罗洛 ma马玛麻 mai迈麦 man曼 mang芒 mao毛 mei梅美 men门 meng蒙孟 ' +
    'mi米密 ming明 mo莫默摩 mu穆姆木 na纳娜 nai奈 nan南 nao瑙 nei内 neng能 ni尼妮 nuo诺 nu努 niu纽 ou欧 pa帕 pai派 pan潘 pang庞 ' +
    'pao保 pei佩 peng彭蓬 pi皮 pin平 po珀 pu普浦 qi奇齐其 qiu丘邱 rang让 rao饶 re热 ri日 rong荣 ru茹 rui瑞 sa萨 sai赛 san桑三 se塞瑟色 ' +
    'sen森 sha沙莎 shan山珊 shang尚 shao绍 she舍 shen申沈 sheng圣 shi施史石士什 shu舒 shuang双 si斯思丝 su苏 suo索 ta塔 tai泰 ' +
    'tan坦谭 tang汤唐 tao陶 te特 teng腾 ti提 tian田 ting廷 tong通 tu图 tuo托 wa瓦 wai怀外 wan万 wang旺王汪 wei维威魏韦 wen文温 ' +
    'wo沃 wu武吴伍乌 xi西希席习 xia夏 xian贤 xiao肖萧 xie谢 xin辛欣 xing星 xiong熊 xu许徐旭 ya雅亚娅 yan扬颜严 yang杨 yao姚 ye叶 yi伊易 ' +
    'yin因英 ying应 yong勇 you尤 yu于余宇 yuan元 yue约 yun云 za扎 zai宰 ze泽 zeng曾 zha查 zhan詹 zhang张章 zhao赵 zhen珍甄 zheng郑 zhi治 ' +
    'zhong钟 zhou周 zhu朱 zuo佐 he贺 dan但 min敏 pei裴 ping平 qin秦 jin进 qiang强 yi毅 gang刚 jun军 feng凤 shang尚 fu福 long龙 tao涛 jin锦 ze泽 min民 bao宝 jia家 ke克 ' +
    'wen文 en恩 zai在 yin寅 xi锡 yue悦 qiu秋 chun春 chang昌 cheng成 chen陈 chi池 cui崔 chong崇',
);

function readings(table: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of table.split(' ')) {
    const latin = /^[a-z]+/.exec(entry)?.[0] ?? '';
    for (const character of entry.slice(latin.length)) found[character] ??= latin;
  }
  return found;
}

function zip(letters: string, sounds: string): [string, string][] {
  const all = [...letters];
  if (all.length !== sounds.length)
    throw new Error(`${all.length} letters, ${sounds.length} sounds`);
  return all.map((letter, i) => [letter, sounds[i]!]);
}
