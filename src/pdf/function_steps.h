// How much work the functions behind a colour are.
//
// Private to pdf/: it is about Poppler's objects.
#pragma once

class Function;
class GfxColorSpace;
class GfxFunctionShading;
class GfxUnivariateShading;

namespace bazyab::pdf {

// Each in steps of a program that are taken for one colour, about ten nanoseconds each; what has no
// function takes none. FontGuard bounds how many functions are stitched to one.
double steps_of(const Function& function);
double steps_of(GfxColorSpace& space);
double steps_of(GfxFunctionShading& shading);
double steps_of(GfxUnivariateShading& shading);

}  // namespace bazyab::pdf
