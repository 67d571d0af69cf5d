// The word الله, which fonts draw as one ligature and extractors break.
//
// Saw: the ligature turned round (اهلل, هللا, and هلل for لله), with the alef doubled (االله), also
// inside names (عبداالله, روح‌اهلل, حزب‌اهللی); the reverent spelling with dots after آیت; the title
// split in two. Does:
//   االله اهلل هللا, in a word or alone → الله; هلل alone → لله
//   آیت|ایت + nothing, space or ZWNJ + الله (also broken as above) → آیت‌الله
//   آیه|آیة + nothing, space or ZWNJ + الله broken as above → آیت‌الله
//   آیت + nothing, space or ZWNJ + ا... or ا… → آیت‌الله
//   شاء, روح, عبد, حزب, ولی, نصر, فضل, سیف, حبیب, عزت, رحمت, نعمت, قدرت, لطف + space or ZWNJ + ا...
//   or ا… → الله after the same space حجت|حجة + nothing, space or ZWNJ + االسلام →
//   حجت‌الاسلام
// Exceptions: آیت الله is joined by ZWNJ though it is spelt right, since the split is the
// ligature's doing; عطاالله and its like (شا, ضیا, بها, ثنا, سنا, وفا, صفا) have an alef of their
// own; حجت الاسلام, روح الله and all other names in two words stay as the author wrote them. Dots
// that end a sentence after another word than these stay.
#pragma once

#include <vector>

#include "core/text.h"
#include "repair/edit.h"

namespace bazyab::repair {

std::vector<Proposal> propose_allah(const Text& text);

}  // namespace bazyab::repair
