/** Nouns of times stand anywhere without an adposition; many writers leave out the hamza. */
const TIME =
  /^(?:ال)?(?:يوم|صباح|مساء|ليل|ليلة|فجر|ظهر|عصر|نهار|[أا]مس|غدا|غد|عام|سنة|شهر|[أا]سبوع|ساعة|مطلع|[أا]واخر|[أا]وائل|منتصف|نهاية|بداية|غداة|عشية|[أا]ثناء|خلال|قبل|بعد|عند|لدى|مرة|مرات)ا?$/;
/** Days have the article: without it أحد is "one of" and خميس a name. */
const DAY = /^ال(?:سبت|[أا]حد|[إا]ثنين|ثلاثاء|[أا]ربعاء|خميس|جمعة)$/;

/**
 * Whether an Arabic noun tells a time, as it does without an adposition.
 *
 * @example isTime('أمس') // true
 * @example isTime('أحد') // false: "one of"
 */
export function isTime(form: string): boolean {
  return TIME.test(form) || DAY.test(form);
}
