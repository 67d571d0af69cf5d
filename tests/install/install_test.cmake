# Installs a build into a folder of its own and runs the program from there, moved to another place:
# it has to find the lexicon, the OCR module and the model beside itself.
#
# cmake -D BUILD=… -D SCAN=… -D VERSION=… -P install_test.cmake
cmake_minimum_required(VERSION 3.25)

set(work "${BUILD}/test install")  # with a space, as a user's folders may have
set(prefix "${work}/moved")
file(REMOVE_RECURSE "${work}")

function(run_quietly)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${ARGN}: ${status}\n${output}")
  endif()
endfunction()

run_quietly("${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${work}/first")
file(RENAME "${work}/first" "${prefix}")

file(GLOB_RECURSE installed RELATIVE "${prefix}" "${prefix}/*")
foreach(file IN ITEMS
    bin/bazyab
    lib/bazyab/libbazyab-ocr.so
    share/bazyab/fa.lexicon
    share/bazyab/tessdata/fas.traineddata
    share/doc/bazyab/LICENSE
    share/doc/bazyab/LICENSES/Apache-2.0.txt
    share/doc/bazyab/README.md
    share/doc/bazyab/THIRD-PARTY-NOTICES.md
    share/doc/bazyab/docs/architecture.md
    share/doc/bazyab/lexicon/licences/hazm.txt
    share/man/man1/bazyab.1)
  if(NOT file IN_LIST installed)
    message(SEND_ERROR "not installed: ${file}")
  endif()
endforeach()

execute_process(COMMAND "${prefix}/bin/bazyab" --version OUTPUT_VARIABLE version)
if(NOT version STREQUAL "bazyab ${VERSION}\n")
  message(SEND_ERROR "--version says: ${version}")
endif()

run_quietly("${prefix}/bin/bazyab" convert "${SCAN}" -o "${work}/scan.txt")
file(SIZE "${work}/scan.txt" letters)
if(letters LESS 200)
  message(SEND_ERROR "the installed program read ${letters} bytes from ${SCAN}")
endif()
file(REMOVE_RECURSE "${work}")
