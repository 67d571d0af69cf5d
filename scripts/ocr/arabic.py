# Arabic sayings as papers quote them, with all their vowel marks: forms of roots between particles.
import re

# Of three letters that take every form below without a change in spelling.
ROOTS = (
    "كتب علم فتح نصر حمد شكر ذكر صبر عدل حكم ملك رزق خلق جعل رحم غفر سلم كرم شرف نظر سمع بصر عقل نفس جسد فضل حسن"
    " صلح فسد ظلم ظهر بطن شهد غيب قرب بعد كبر صغر عظم جمل كمل نقص زرع حصد شجر ثمر بحر نهر قمر نجم فجر عصر"
    " ليل صبح سفر حضر دخل خرج رجع ذهب جلس لبس شرب طعم نزل صعد ركب حرم حلل عبد سجد ركع طهر صدق كذب نطق قدر ضعف"
    " حفظ طلب درس بلغ فهم عرف جهل حلم خبر ضرب كسب بذل منح منع ستر كشف قطع جمع فرق خلص نفع ضرر هجر عمل ثبت"
).split()
# 1, 2 and 3 are the letters of the root. What ends in "-" takes the ending of a case.
_NOUNS = (
    "1َ2ْ3- 1ِ2ْ3- 1ُ2ْ3- 1َ2َ3- 1َا2ِ3- مَ1ْ2ُو3- 1ِ2َا3- 1َ2ِي3- 1ُ2ُو3- تَ1ْ2ِي3- إِ1ْ2َا3- مُ1َ2ِّ3- مَ1ْ2َ3- أَ1ْ2َا3-"
    " مُ1ْ2ِ3- اِ1ْتِ2َا3- 1َ2َّا3- مَ1َا2ِ3- 1َ2ْ3َة- 1َا2ِ3َة-"
).split()
_VERBS = (
    "1َ2َ3َ 1َ2ِ3َ يَ1ْ2ُ3ُ يَ1ْ2ِ3ُ يَ1ْ2َ3ُ تَ1ْ2ُ3ُ نَ1ْ2ُ3ُ أَ1ْ2َ3َ يُ1ْ2ِ3ُ 1ُ2ِ3َ اِ1ْ2َ3ْ يَ1ْ2ُ3ُونَ 1َ2َ3ُوا 1َ2َ3ْتُ"
    " 1َ2َّ3َ يُ1َ2ِّ3ُ تَ1َ2َّ3َ اِ1ْتَ2َ3َ"
).split()
_PARTICLES = (
    "فِي مِنْ إِلَى عَلَى عَنْ مَعَ إِنَّ أَنَّ لَا مَا هُوَ هِيَ هَذَا ذَلِكَ الَّذِي الَّذِينَ اللَّهُ اللَّهِ رَبِّ ثُمَّ بَلْ قَدْ لَمْ لَنْ كُلُّ كُلِّ كُلَّ إِذَا أَوْ وَ يَا"
    " كَانَ قَالَ لَيْسَ بَيْنَ عِنْدَ قَبْلَ بَعْدَ مَنْ أَيُّ يَوْمٌ خَيْرٌ شَيْءٌ كَيْفَ لَهُ بِهِ فِيهِ عَلَيْهِ إِلَيْهِ حَتَّى كَمَا"
).split()
_CASES = "ُ َ ِ ٌ ٍ".split()
_SUN = "تثدذرزسشصضطظلن"
VOWELS, SHADDA, SUKUN = "\u064b\u064c\u064d\u064e\u064f\u0650", "\u0651", "\u0652"


def _shaped(pattern, root):
    return "".join(root[int(sign) - 1] if sign in "123" else sign for sign in pattern)


def _noun(writer):
    word = _shaped(writer.one_of(_NOUNS), writer.one_of(ROOTS))[:-1]
    if writer.chance(0.35):
        doubled = SHADDA if word[0] in _SUN else ""
        return "ال" + word[0] + doubled + word[1:] + writer.one_of(_CASES[:3])
    if writer.chance(0.25) and not word.endswith("ة"):
        return word + writer.one_of(["ُهُ", "ِهِ", "َهُ", "ُهُمْ", "َهَا", "ُكَ", "ِي", "َنَا"])
    if writer.chance(0.1) and not word.endswith("ة"):
        return word + "\u064bا"
    return word + writer.one_of(_CASES)


def _prefixed(writer, word):
    if writer.chance(0.12):
        return writer.one_of(["وَ", "فَ"]) + word
    if writer.chance(0.1):
        return writer.one_of(["بِ", "لِ"]) + word.replace("ال", "ل", 1) if word.startswith("ال") else "بِ" + word
    return word


def saying(writer, marks=1.0):
    """Two to nine words; marks: the share of vowel marks that print has."""
    words = []
    for _ in range(writer.random.randint(2, 10)):
        kind = writer.random.uniform()
        if kind < 0.4:
            words.append(_prefixed(writer, _noun(writer)))
        elif kind < 0.6:
            words.append(_prefixed(writer, _shaped(writer.one_of(_VERBS), writer.one_of(ROOTS))))
        else:
            words.append(writer.one_of(_PARTICLES))
    text = " ".join(words)
    if marks < 1:
        text = "".join(sign for sign in text if not is_mark(sign) or writer.chance(marks))
    return in_order(text)


def is_mark(sign):
    return "\u064b" <= sign <= "\u0652"


def in_order(text):
    """Vowels before the sign of doubling, as Unicode orders the marks of a letter."""
    return re.sub(f"({SHADDA})([{VOWELS}])", r"\2\1", text)


def is_vowelled(word):
    """Whether it is written as Arabic print writes a word with all or most of its marks."""
    letters = sum("\u0621" <= sign <= "\u064a" or sign in "یکگچپژ" for sign in word)
    return letters > 1 and 2 * sum(map(is_mark, word)) >= letters and not any(sign in "یکگچپژ" for sign in word)
