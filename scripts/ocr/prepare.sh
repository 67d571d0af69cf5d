# Sourced by the scripts for OCR: installs what they need, fetches fonts, and defines run_python FILE ARGUMENTS….
# Expects the root of the repository as the current folder.

prepare_ocr() {
  local packages=(python3 python3-numpy python3-scipy python3-pil python3-gi python3-gi-cairo python3-bidi
    gir1.2-pango-1.0 tesseract-ocr)
  read -ra debian < <(/usr/bin/python3 -c 'import sys; sys.path.insert(0, "scripts/ocr"); import fonts; print(*fonts.DEBIAN_PACKAGES)')
  read -ra npm < <(/usr/bin/python3 -c 'import sys; sys.path.insert(0, "scripts/ocr"); import fonts; print(*fonts.NPM_PACKAGES)')
  # npm's Debian package conflicts with other builds of Node, so it is asked for only where no npm is.
  command -v npm > /dev/null || packages+=(npm)
  local missing=() package
  for package in "${packages[@]}" "${debian[@]}"; do
    dpkg-query -W -f '${Status}' "$package" 2> /dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  if [ "${#missing[@]}" -gt 0 ]; then
    echo "$(basename "$0"): installing ${missing[*]}" >&2
    local root=()
    [ "$(id -u)" -eq 0 ] || root=(sudo)
    "${root[@]}" apt-get -q update > /dev/null
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get -q -y install --no-install-recommends "${missing[@]}" > /dev/null
  fi
  local cache=.cache/ocr name
  if [ "$(cat "$cache/fonts.list" 2> /dev/null)" != "${npm[*]}" ]; then
    echo "$(basename "$0"): fetching fonts ${npm[*]}" >&2
    mkdir -p "$cache/fonts"
    npm install --prefix "$cache" --ignore-scripts --no-audit --no-fund --loglevel=error "${npm[@]}" >&2
    for name in "${npm[@]%@*}"; do
      find "$cache/node_modules/$name/dist" "$cache/node_modules/$name/fonts/ttf" -maxdepth 1 -name '*.ttf' \
        -exec cp -t "$cache/fonts" {} + 2> /dev/null || true
    done
    echo "${npm[*]}" > "$cache/fonts.list"
  fi
  FONTCONFIG_FILE=$(/usr/bin/python3 -c 'import sys; sys.path.insert(0, "scripts/ocr"); import fonts; print(fonts.write_fontconfig(fonts.CACHE))')
  export FONTCONFIG_FILE PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8 OMP_THREAD_LIMIT=1
}

# Debian's own Python: the modules above are installed for no other.
run_python() { /usr/bin/python3 "scripts/ocr/$1" "${@:2}"; }
