# Installs a build into a folder of its own and runs the program from there, moved to another place:
# it has to find the lexicon, the OCR module and the model beside itself.
#
# cmake -D BUILD=… -D SCAN=… -D HEADLINE=… -D VERSION=… -P install_test.cmake
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
    share/bazyab/tessdata/fas_news.traineddata
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

# The installed program reads what the one in the build reads, and that is the picture's headline.
run_quietly("${prefix}/bin/bazyab" convert "${SCAN}" -o "${work}/installed.txt")
run_quietly("${BUILD}/bazyab" convert "${SCAN}" -o "${work}/built.txt")
file(READ "${work}/installed.txt" installed_text)
file(READ "${work}/built.txt" built_text)
if(NOT installed_text STREQUAL built_text)
  message(SEND_ERROR "the installed program reads otherwise than the one in the build:\n${installed_text}")
endif()
if(NOT installed_text MATCHES "^${HEADLINE}\n")
  message(SEND_ERROR "this is not the headline of ${SCAN}:\n${installed_text}")
endif()
file(REMOVE_RECURSE "${work}")
