# Trees of parts by LuaLaTeX with babel, whose boxes and columns go from the right by themselves.
from common import FONT_FILES
import tex
import tree


def luatex(shop, name, options, out):
    paper = {"A4": "a4paper", "A3": "a3paper", "A5": "a5paper"}[options.get("paper", "A4")]
    regular, bold = FONT_FILES[options["font"]]
    # The sides of lines are named by where a paragraph begins here, by left and right in bidi.
    body = tree.in_tex(options["tree"]).replace("\\raggedleft", "\\atbegin").replace("\\raggedright", "\\raggedleft").replace("\\atbegin", "\\raggedright")
    source = f"""\\documentclass[{options.get("size", 10)}pt]{{extarticle}}
\\usepackage[{paper},margin=12mm]{{geometry}}\\usepackage{{multicol,xcolor,array}}
\\usepackage[bidi=basic,layout=lists.tabular.columns]{{babel}}\\babelprovide[import,main]{{persian}}
\\babelfont{{rm}}[Renderer=HarfBuzz,Path={regular.parent}/,BoldFont={{{bold.name}}}]{{{regular.name}}}
\\newcommand\\lat[1]{{#1}}\\newcommand\\LR[1]{{#1}}
\\pagestyle{{empty}}\\parindent=0pt \\parskip=5pt \\linespread{{1.4}}\\emergencystretch=4em
\\begin{{document}}\\frenchspacing
{body}
\\end{{document}}
"""
    tex.set_by("lualatex", shop, source, out, 1)
