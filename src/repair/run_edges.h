// Spaces and marks at the edges of an embedded left-to-right run.
//
// Saw: pdftotext cuts a line into runs by where they stand and marks each with U+202A … U+202C. A
// space, full stop or bracket between a number and the Persian word on its left is put into the
// run, before the number: "سال ⟨ ۱۳۸۴⟩و", "⟨ .۱⟩مقدمه", "تاریخ⟨۱۳۹۳/۴/۱۵ :⟩"; marks alone make a
// run of their own: "رفت⟨« .⟩باران". Does: what stands at the left edge of such a run comes after
// it, what stands at the right edge comes before it, and marks alone are turned round: "سال ۱۳۸۴
// و", "۱. مقدمه", "تاریخ: ۱۳۹۳/۴/۱۵", "رفت. «باران". The controls go. Brackets stay the signs they
// are: files name them by what they mean or by their shape, which the whole paragraph tells
// (brackets.h). Exceptions: a mark that belongs to a number or a Latin word (.NET, +۹۸, -۵) stays
// with it; runs that are no part of a Persian line stay as they are.
#pragma once

#include <vector>

#include "core/text.h"
#include "repair/edit.h"

namespace bazyab::repair {

std::vector<Proposal> propose_run_edges(const Text& text);

}  // namespace bazyab::repair
