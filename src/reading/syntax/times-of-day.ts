/** Nouns of times stand anywhere without an adposition. */
const TIME =
  /^(?:ال)?(?:يوم|صباح|مساء|ليل|ليلة|فجر|ظهر|عصر|نهار|أمس|غدا|غد|عام|سنة|شهر|أسبوع|ساعة|مطلع|أواخر|أوائل|منتصف|نهاية|بداية|غداة|عشية|أثناء|خلال|قبل|بعد|عند|لدى|مرة|مرات|سبت|أحد|اثنين|إثنين|ثلاثاء|أربعاء|خميس|جمعة)ا?$/;

/** Whether an Arabic noun tells a time, as it does without an adposition: "أمس", "السبت". */
export function isTime(form: string): boolean {
  return TIME.test(form);
}
