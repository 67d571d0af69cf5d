// Lengths of programs, corners of tables.
#include "pdf/function_steps.h"

#include <poppler/Function.h>
#include <poppler/GfxState.h>
#include <poppler/goo/GooString.h>

#include <algorithm>
#include <cmath>

namespace bazyab::pdf {
namespace {

constexpr double letters_a_step = 5;  // of a program, with the blank behind

template <typename Shading>
double steps_of_all(Shading& shading) {
  double steps = 0;
  for (int index = 0; index < shading.getNFuncs(); ++index) {
    steps += steps_of(*shading.getFunc(index));
  }
  return steps;
}

double steps_of_tint(const Function* function, GfxColorSpace* other) {
  return (function != nullptr ? steps_of(*function) : 0) +
         (other != nullptr ? steps_of(*other) : 0);
}

}  // namespace

double steps_of(const Function& function) {
  constexpr int table = 0, stitched = 3, program = 4;
  if (function.getType() == program) {
    const GooString* const code = static_cast<const PostScriptFunction&>(function).getCodeString();
    return code == nullptr ? 1 : static_cast<double>(code->getLength()) / letters_a_step;
  }
  if (function.getType() == stitched) {
    const auto& whole = static_cast<const StitchingFunction&>(function);
    double most = 0;
    for (int index = 0; index < whole.getNumFuncs(); ++index) {
      most = std::max(most, steps_of(*whole.getFunc(index)));
    }
    return whole.getNumFuncs() + most;  // which part it is, is looked for one by one
  }
  if (function.getType() != table) return 1;
  return std::exp2(function.getInputSize()) * function.getOutputSize();
}

double steps_of(GfxColorSpace& space) {
  switch (space.getMode()) {
    case csSeparation: {
      auto& separation = static_cast<GfxSeparationColorSpace&>(space);
      return steps_of_tint(separation.getFunc(), separation.getAlt());
    }
    case csDeviceN: {
      auto& several = static_cast<GfxDeviceNColorSpace&>(space);
      return steps_of_tint(several.getTintTransformFunc(), several.getAlt());
    }
    case csIndexed:
      return steps_of(*static_cast<GfxIndexedColorSpace&>(space).getBase());
    default:
      return 0;
  }
}

double steps_of(GfxFunctionShading& shading) {
  return steps_of_all(shading);
}
double steps_of(GfxUnivariateShading& shading) {
  return steps_of_all(shading);
}

}  // namespace bazyab::pdf
