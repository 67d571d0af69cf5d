# What users get: `product` makes all of it and no tests, `cmake --install` puts it in its place.
#
# The program finds its parts from where it stands itself: ../lib/bazyab and ../share/bazyab. So
# these two folders do not follow CMAKE_INSTALL_LIBDIR and CMAKE_INSTALL_DATADIR, and a whole
# installation can be moved.
set(modules bazyab_ocr)                          # opened at run time
set(packed ${PROJECT_BINARY_DIR}/share/bazyab)   # the data that the build makes

add_custom_target(product)
add_dependencies(product bazyab bazyab_library bazyab_lexicon ${modules})

install(TARGETS bazyab RUNTIME DESTINATION bin)
install(TARGETS bazyab_library LIBRARY DESTINATION lib)
install(FILES src/library/bazyab.h DESTINATION include/bazyab)
install(TARGETS ${modules} LIBRARY DESTINATION lib/bazyab)
install(FILES ${packed}/fa.lexicon DESTINATION share/bazyab)
install(DIRECTORY tessdata DESTINATION share/bazyab FILES_MATCHING PATTERN *.traineddata)

install(FILES man/bazyab.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES README.md LICENSE THIRD-PARTY-NOTICES.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY LICENSES docs DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES tessdata/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR}/tessdata)
install(FILES lexicon/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR}/lexicon)
install(DIRECTORY lexicon/licences DESTINATION ${CMAKE_INSTALL_DOCDIR}/lexicon)
