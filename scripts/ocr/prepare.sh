# Sourced by the scripts for OCR. prepare_ocr ROOT installs what they need, fetches fonts, and exports
# the environment in which Debian's own Python (the modules are installed for no other) runs them.

prepare_ocr() {
  local cache=$1/.cache/ocr name package missing=() root=() debian npm
  export PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8 OMP_THREAD_LIMIT=1 PYTHONPATH=$1/scripts/ocr
  command -v /usr/bin/python3 > /dev/null || { echo "$(basename "$0"): python3 is missing" >&2; exit 1; }
  read -ra debian < <(/usr/bin/python3 -c 'import fonts; print(*fonts.DEBIAN_PACKAGES)')
  read -ra npm < <(/usr/bin/python3 -c 'import fonts; print(*fonts.NPM_PACKAGES)')
  debian+=(python3-numpy python3-scipy python3-pil python3-gi python3-gi-cairo python3-bidi
    gir1.2-pango-1.0 tesseract-ocr)
  # npm's Debian package conflicts with other builds of Node, so it is asked for only where no npm is.
  command -v npm > /dev/null || debian+=(npm)
  for package in "${debian[@]}"; do
    dpkg-query -W -f '${Status}' "$package" 2> /dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  if [ "${#missing[@]}" -gt 0 ]; then
    echo "$(basename "$0"): installing ${missing[*]}" >&2
    [ "$(id -u)" -eq 0 ] || root=(sudo)
    "${root[@]}" apt-get -q update > /dev/null
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get -q -y install --no-install-recommends "${missing[@]}" > /dev/null
  fi
  if [ "$(cat "$cache/fonts.list" 2> /dev/null)" != "${npm[*]}" ]; then
    echo "$(basename "$0"): fetching fonts ${npm[*]}" >&2
    mkdir -p "$cache/fonts"
    npm install --prefix "$cache" --ignore-scripts --no-audit --no-fund --loglevel=error "${npm[@]}" >&2
    for name in "${npm[@]%@*}"; do
      find "$cache/node_modules/$name" -name '*.ttf' ! -name '*-VF.ttf' \
        \( -path "*/$name/dist/*" ! -path '*/dist/*/*' -o -path "*/$name/fonts/ttf/*" \
        -o -name '*_400Regular.ttf' -o -name '*_700Bold.ttf' \) \
        -exec cp -t "$cache/fonts" {} +
    done
    echo "${npm[*]}" > "$cache/fonts.list"
  fi
  FONTCONFIG_FILE=$(/usr/bin/python3 -c 'import fonts; print(fonts.write_fontconfig(fonts.CACHE))')
  export FONTCONFIG_FILE
}
