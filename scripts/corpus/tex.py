# TeX engines: XeLaTeX with bidi, xepersian, polyglossia or beamer, LuaLaTeX with babel (HarfBuzz or its own shaper), ConTeXt.
import re

from blocks import blocks
from common import FONT_FILES, settle_dates
from typesetters import tex, tex_font

PAPERS = {"A5": "a5paper", "A4": "a4paper"}


def with_latin(text, options):
    """Words in Latin letters, addresses among them, go from left to right by \\lat."""
    if not options.get("latin"):
        return tex(text)
    parts = re.split(r"([A-Za-z0-9@](?:[!-~ ]*[A-Za-z0-9/%])?)", text)
    return "".join(f"\\lat{{{tex(p)}}}" if n % 2 else tex(p) for n, p in enumerate(parts))


def body(name, options):
    """LaTeX of the headline, and of the rest."""
    made, head = [], ""
    for kind, text in blocks(name):
        if kind == "table":
            # Logical order: bidi and babel turn the columns round themselves.
            columns = ("|" + "r|" * len(text[0])) if options.get("grid") else "r" * len(text[0])
            line = "\\hline " if options.get("grid") else ""
            rows = " \\\\ ".join(
                line + " & ".join(with_latin(cell, options) for cell in row) for row in text
            )
            made.append(f"\\begin{{center}}\\begin{{tabular}}{{{columns}}}{rows} \\\\ {line}\\end{{tabular}}\\end{{center}}")
            continue
        shown = with_latin(text, options)
        if kind == "headline":
            if head:
                made.append(f"{{\\noindent\\Large\\bfseries {shown}\\par}}")
            head = head or shown
        elif kind == "verse":
            made.append(f"\\begin{{center}}{shown}\\end{{center}}")
        elif kind == "caption":
            made.append(f"{{\\centering\\rule{{50mm}}{{25mm}}\\\\ \\small {shown}\\par}}")
        elif kind == "footnote" and options.get("footnote"):
            # The note hangs on the paragraph before the last; its mark is on the page and in the text.
            made.append(f"{{\\let\\thefootnote\\relax\\footnotetext{{{shown}}}}}")
        elif kind == "item":
            made.append(f"\\noindent {shown}")
        else:
            made.append(shown)
    return head, made


def latex(name, options, packages, start):
    head, made = body(name, options)
    columns, edges = options.get("columns", 1), ""
    if options.get("header"):
        edges = (
            "\\usepackage{fancyhdr}\\pagestyle{fancy}\\fancyhf{}\\renewcommand{\\headrulewidth}{.3pt}"
            f"\\fancyhead[C]{{\\small\\edge{{{tex(options['header'])}}}}}\\fancyfoot[C]{{\\edge{{\\farsipage{{page}}}}}}"
        )
    text = "\n\n".join(made)
    if columns > 1:
        text = f"\\begin{{multicols}}{{{columns}}}\n{text}\n\\end{{multicols}}"
    return f"""\\documentclass[{options.get("size", 11)}pt]{{article}}
\\usepackage[{PAPERS[options.get("paper", "A5")]},margin=15mm]{{geometry}}
\\usepackage{{multicol}}{edges}
{packages}
\\newcounter{{digit}}
\\newcommand\\farsipage[1]{{\\expandafter\\digits\\number\\value{{#1}}\\relax}}
\\def\\digits#1{{\\ifx#1\\relax\\else\\char\\numexpr"06F0+#1\\relax\\expandafter\\digits\\fi}}
\\pagestyle{{{"fancy" if options.get("header") else "empty"}}}
\\parindent={options.get("indent", "0pt")} \\parskip={options.get("skip", "6pt")}
\\linespread{{{options.get("spread", 1.5)}}} \\emergencystretch=3em \\columnsep=8mm
\\begin{{document}}
{start}\\frenchspacing
{{\\noindent\\LARGE\\bfseries {head}\\par}}\\bigskip

{text}
\\end{{document}}
"""


def set_by(engine, shop, source, out, times=2):
    (shop.folder / "page.tex").write_text(source, "utf-8")
    for _ in range(times):
        shop.run([engine, "-halt-on-error", "-interaction=nonstopmode", "page.tex"])
    (shop.folder / "page.pdf").replace(out)
    settle_dates(out)


def xetex_bidi(shop, name, options, out):
    packages = (
        "\\usepackage{fontspec}\\usepackage{bidi}\n"
        f"\\setmainfont{tex_font(options['font'])},Script=Arabic,Mapping=]\n"
        "\\newcommand\\lat[1]{\\LR{#1}}\\newcommand\\edge[1]{\\RL{#1}}"
    )
    set_by("xelatex", shop, latex(name, options, packages, "\\setRTL\\RTLmulticolcolumns"), out)


def xepersian(shop, name, options, out):
    packages = (
        "\\usepackage{xepersian}\n"
        f"\\settextfont{tex_font(options['font'])}]\n"
        "\\setlatintextfont{DejaVu Serif}\n"
        "\\newcommand\\lat[1]{\\lr{#1}}\\newcommand\\edge[1]{#1}"
    )
    set_by("xelatex", shop, latex(name, options, packages, ""), out)


def polyglossia(shop, name, options, out):
    packages = (
        "\\usepackage{fontspec}\\usepackage{polyglossia}\\setmainlanguage{persian}\\setotherlanguage{english}\n"
        f"\\newfontfamily\\persianfont{tex_font(options['font'])},Script=Arabic]\n"
        "\\setmainfont{DejaVu Serif}\\newcommand\\lat[1]{\\textenglish{#1}}\\newcommand\\edge[1]{#1}"
    )
    set_by("xelatex", shop, latex(name, {"latin": True, **options}, packages, "\\RTLmulticolcolumns"), out)


def beamer(shop, name, options, out):
    """Slides by XeLaTeX with xepersian: the headline is the title of the first, three paragraphs stand on each."""
    head, made = body(name, options)
    frames = [made[at : at + 3] for at in range(0, len(made), 3)]
    slides = "\n".join(
        f"\\begin{{frame}}{{{head if number == 0 else ''}}}\n" + "\n\n".join(frame) + "\n\\end{frame}"
        for number, frame in enumerate(frames)
    )
    source = (
        "\\documentclass[9pt]{beamer}\\setbeamertemplate{navigation symbols}{}\n"
        f"\\usepackage{{xepersian}}\\settextfont{tex_font(options['font'])}]\n"
        "\\newcommand\\lat[1]{\\lr{#1}}\\parskip=5pt\\linespread{1.3}\n"
        f"\\begin{{document}}\n{slides}\n\\end{{document}}\n"
    )
    set_by("xelatex", shop, source, out)


def luatex(shop, name, options, out):
    regular, bold = FONT_FILES[options["font"]]
    renderer = options.get("renderer", "HarfBuzz")
    packages = (
        "\\usepackage[bidi=basic,layout=lists.tabular.columns]{babel}\\babelprovide[import,main]{persian}\n"
        f"\\babelfont{{rm}}[Renderer={renderer},Path={regular.parent}/,BoldFont={{{bold.name}}}]{{{regular.name}}}\n"
        "\\newcommand\\lat[1]{#1}\\newcommand\\edge[1]{#1}"
    )
    set_by("lualatex", shop, latex(name, options, packages, ""), out, 1)


def lua_polyglossia(shop, name, options, out):
    packages = (
        "\\usepackage{fontspec}\\usepackage{polyglossia}\\setmainlanguage{persian}\n"
        f"\\setmainfont{tex_font(options['font'])},Script=Arabic,Renderer=HarfBuzz]\n"
        "\\newcommand\\lat[1]{#1}\\newcommand\\edge[1]{#1}"
    )
    set_by("lualatex", shop, latex(name, options, packages, ""), out, 1)


def tex_xet(shop, name, options, out):
    """XeTeX without LaTeX: its own two directions, brackets and numbers left to the font."""
    texts = []
    for kind, text in blocks(name):
        shown = re.sub(r"([A-Za-z0-9@](?:[!-~ ]*[A-Za-z0-9/%])?)", r"{\\beginL\\latin \1\\endL}", tex(text))
        texts.append("{\\head " + shown + "\\par}\\medskip" if kind == "headline" else shown)
    size = options.get("size", 12)
    regular, bold = FONT_FILES[options["font"]]
    (shop.folder / "page.tex").write_text(
        f'''\\font\\body="[{regular}]:script=arab" at {size}pt \\font\\head="[{bold}]:script=arab" at {size * 1.4}pt
\\font\\latin="DejaVu Serif" at {size * 0.8}pt
\\TeXXeTstate=1 \\nopagenumbers \\pdfpagewidth=148mm \\pdfpageheight=210mm \\hoffset=-10mm \\voffset=-10mm \\hsize=118mm \\vsize=180mm
\\parindent=0pt \\parskip=6pt \\baselineskip={size * 1.8}pt \\emergencystretch=30pt \\tolerance=9000 \\body
\\everypar{{\\setbox0\\lastbox\\beginR\\box0 }}
'''
        + "\n\n".join(texts)
        + "\n\\bye\n",
        "utf-8",
    )
    shop.run(["xetex", "-halt-on-error", "-interaction=nonstopmode", "page.tex"])
    (shop.folder / "page.pdf").replace(out)
    settle_dates(out)


def arabxetex(shop, name, options, out):
    packages = (
        "\\usepackage{arabxetex}\n"
        f"\\newfontfamily\\farsifont{tex_font(options['font'])},Script=Arabic]\n"
        "\\newcommand\\lat[1]{\\textLR{#1}}\\newcommand\\edge[1]{#1}"
    )
    source = latex(name, {"latin": True, **options}, packages, "\\begin{farsi}[utf]")
    set_by("xelatex", shop, source.replace("\\end{document}", "\\end{farsi}\\end{document}"), out, 1)


def graphite(shop, name, options, out):
    """A font whose forms and places are a program of its own, by XeLaTeX with bidi."""
    packages = (
        "\\usepackage{fontspec}\\usepackage{bidi}\n"
        f"\\setmainfont{tex_font(options['font'])},Renderer=Graphite,Mapping=]\n"
        "\\newcommand\\lat[1]{\\LR{#1}}\\newcommand\\edge[1]{\\RL{#1}}"
    )
    set_by("xelatex", shop, latex(name, options, packages, "\\setRTL"), out, 1)


def arabi(shop, name, options, out):
    """pdfLaTeX with the arabi package: Type 1 fonts in an encoding of its own, numbers set from left to right by hand."""
    def readied(text):
        turned = text.translate(str.maketrans("«»", "»«"))
        return re.sub("[۰-۹]+(?:/[۰-۹]+)*", r"\\beginL \g<0>\\endL{}", turned)

    head, *made = [readied(text) for _, text in blocks(name)]
    text = "\n\n".join(made)
    source = f"""\\documentclass[{options.get("size", 11)}pt]{{article}}
\\usepackage[a5paper,margin=15mm]{{geometry}}
\\usepackage[LFE,LAE,T1]{{fontenc}}\\usepackage[utf8]{{inputenc}}\\usepackage[english,farsi]{{babel}}
\\pagestyle{{empty}}\\parindent=0pt \\parskip=6pt \\linespread{{1.5}}
\\begin{{document}}\\fontfamily{{{options["font"].lower()}}}\\selectfont
{{\\LARGE\\bfseries {head}\\par}}\\bigskip

{text}
\\end{{document}}
"""
    set_by("pdflatex", shop, source, out, 1)


def context(shop, name, options, out):
    regular, bold = FONT_FILES[options["font"]]
    made = []
    for kind, text in blocks(name):
        if kind == "table":
            rows = "".join("\\NC " + " \\NC ".join(map(tex, row)) + " \\NC\\NR " for row in text)
            made.append(f"\\starttabulate[|{'l|' * len(text[0])}]{rows}\\stoptabulate")
        elif kind == "headline":
            made.append(f"{{\\tfc\\bf {tex(text)}\\par}}\\blank[big]")
        else:
            made.append(tex(text))
    text = "\n\n".join(made)
    if options.get("columns", 1) > 1:
        text = f"{made[0]}\n\n\\startcolumns[n={options['columns']},direction=left]\n" + "\n\n".join(made[1:]) + "\n\\stopcolumns"
    (shop.folder / "page.tex").write_text(
        f"""\\setuppapersize[A5]
\\setuplayout[backspace=15mm,width=118mm,topspace=12mm,height=186mm,header=0mm,footer=0mm]
\\setuppagenumbering[location=]
\\setupalign[r2l,normal]
\\setupdirections[bidi=global,method=three]
\\definefontfeature[persian][arabic][mode=node,language=dflt,script=arab,init=yes,medi=yes,fina=yes,isol=yes,ccmp=yes,locl=yes,calt=yes,liga=yes,rlig=yes,mark=yes,mkmk=yes,curs=yes,kern=yes]
\\starttypescript[serif][clipping]
\\definefontsynonym[Serif][file:{regular}][features=persian]
\\definefontsynonym[SerifBold][file:{bold}][features=persian]
\\stoptypescript
\\starttypescript[clipping]
\\definetypeface[clipping][rm][serif][clipping][default]
\\stoptypescript
\\setupbodyfont[clipping,{options.get("size", 11)}pt]
\\setupinterlinespace[line=2.1em]
\\setupwhitespace[medium]
\\starttext
{text}
\\stoptext
""",
        "utf-8",
    )
    shop.run(["context", "--nonstopmode", "--batchmode", "page.tex"])
    (shop.folder / "page.pdf").replace(out)
    settle_dates(out)
