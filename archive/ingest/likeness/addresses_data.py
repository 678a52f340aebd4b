"""Parts of addresses that do not tell which article it is."""

TRACKING: tuple[str, ...] = (
    r"utm_\w+|at_\w+|pk_\w+|mtm_\w+|hsa_\w+|vero_\w+|oly_\w+|_?openstat|frommail",
    r"fbclid|gclid|gclsrc|dclid|msclkid|yclid|ymclid|ysclid|twclid|ttclid|igshid|igsh|wbraid|gbraid",
    r"mc_[ce]id|ml_subscriber\w*|_ga|_gl|_hs\w+|ref|ref_src|ref_url|referer|referrer|rss|share\w*",
    r"amp|outputtype|printable|print|fb_\w+|cmpid|cmp|ncid|ocid|s_cid|spm|trk|mibextid|tgclid",
)
"""Regular expressions of parameters that say how a reader came, or how to show the page."""

SUBDOMAINS: tuple[str, ...] = ("www", "m", "amp", "mobile")
"""First labels of a host that show the same articles as the host without."""

DIRECTORY_PAGES: tuple[str, ...] = ("index.html", "index.htm", "index.php", "default.aspx")
"""Last parts of a path that stand for the folder they are in."""
