"""Where links lead, on sites of all kinds that lie on disk."""

import pytest

from seo_audit.article.article import Article
from seo_audit.site.files import Files, joined, within
from seo_audit.site.ground import Ground
from seo_audit.site.layout import UNTOLD, Places
from seo_audit.site.leads import GroundLeads

HUGO = {
    "hugo.toml": 'baseURL = "https://www.sad.example/blog/"\n',
    "content/_index.md": "",
    "content/posts/_index.md": "",
    "content/posts/rain.ru.md": "---\ntitle: Дождь\nslug: dozhd\naliases: [/old/rain/]\n---\n## Как собирать воду?\n",
    "content/posts/barrel/index.md": "---\ntitle: Бочка\n---\n<a id='lid'></a>\n",
    "content/posts/barrel/lid.jpg": "x",
    "content/posts/pump.md": "Насос",
    "content/about.md": "О нас",
    "static/img/a.png": "xx",
    "static/price.pdf": "x",
    "assets/b.webp": "x",
    "themes/green/static/c.svg": "x",
}
JEKYLL = {
    "_config.yml": "url: https://sad.example\nbaseurl: /blog\n",
    "_posts/2024-01-02-rain.md": "Дождь",
    "about.md": "---\npermalink: /o-nas/\n---\n",
    "guide/a.md": "A",
    "guide/b.md": "B",
    "guide/c.md": "C",
    "assets/a.png": "x",
}
MKDOCS = {
    "mkdocs.yml": "site_url: https://d.example/\n",
    "docs/index.md": "",
    "docs/guide/a.md": "",
    "docs/guide/README.md": "",
    "docs/img/a.png": "x",
}
DOCUSAURUS = {"docusaurus.config.js": "", "docs/intro.mdx": "", "docs/guide/index.md": "", "static/img/a.png": "x", "docs/guide/local.png": "x"}
VITEPRESS = {".vitepress/config.ts": "", "src/guide/a.md": "", "public/a.png": "x", "src/guide/images/b.png": "x"}
PLAIN = {"a.md": "A", "sub/b.md": "# Глава\n", "sub/README.md": "", "sub/pic/a.png": "x", "нет.md": ""}


def ground(root, files, places=UNTOLD):
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return Ground(Files(str(root)), places)


def article_in(ground, path):
    return Article(ground.files.source(path), leads=lambda article: GroundLeads(article, ground))


def leads(ground, path):
    return article_in(ground, path).leads


def lead(ground, path, target, *, image=False):
    article = article_in(ground, path)
    found = (article.leads.image if image else article.leads.link)(target)
    return found.kind, found.path


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("rain.ru.md", "content/posts/rain.ru.md"),
        ("rain.md", "content/posts/rain.ru.md"),
        ("/posts/pump/", "content/posts/pump.md"),
        ("/posts/pump/?from=menu", "content/posts/pump.md"),
        ("/posts/barrel", "content/posts/barrel/index.md"),
        ("/posts/barrel/index.html", "content/posts/barrel/index.md"),
        ("/ru/posts/rain/", "content/posts/rain.ru.md"),
        ("../pump/", "content/posts/pump.md"),
        ("../barrel/", "content/posts/barrel/index.md"),
        ("/posts/dozhd/", "content/posts/rain.ru.md"),
        ("/posts/", "content/posts/_index.md"),
        ("/", "content/_index.md"),
        ("https://sad.example/blog/posts/pump/", "content/posts/pump.md"),
        ("//www.sad.example/blog/posts/pump/", "content/posts/pump.md"),
        ('{{< ref "barrel" >}}', "content/posts/barrel/index.md"),
        ('{{< ref "/posts/barrel/index.md#lid" >}}', "content/posts/barrel/index.md"),
        ('{{% relref "about.md" %}}', "content/about.md"),
        ('{{< relref path="about" >}}', "content/about.md"),
        ("/price.pdf", "static/price.pdf"),
        ("rain.md#как-собирать-воду", "content/posts/rain.ru.md"),
        ("rain.md#kak-sobirat-vodu", "content/posts/rain.ru.md"),
        ("barrel/#lid", "content/posts/barrel/index.md"),
    ],
)
def test_hugo(tmp_path, target, path):
    assert lead(ground(tmp_path, HUGO), "content/posts/pump.md", target) == ("found", path)


@pytest.mark.parametrize("target", ["/img/a.png", "../../img/a.png", "/b.webp", "/c.svg", "img/a.png"])
def test_images_of_hugo(tmp_path, target):
    assert lead(ground(tmp_path, HUGO), "content/posts/pump.md", target, image=True)[0] == "found"


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("none.md", "missing"),
        ('{{< ref "none.md" >}}', "missing"),
        ("rain.md#pumps", "no-anchor"),
        ("/posts/none/", "missing"),  # in a folder of articles
        ("/pricing/", "unknown"),
        ("/tags/rain/", "unknown"),
        ("/posts/page/2/", "unknown"),
        ("/posts/index.xml", "unknown"),
        ("/blog/none/", "unknown"),
        ("none/", "unknown"),
        ("https://sad.example/shop/", "outside"),  # beside the site
        ("https://other.example/", "outside"),
        ("mailto:a@sad.example", "outside"),
        ("tel:+7", "outside"),
        ("{{ $url }}", "unknown"),
        ("%7B%7Burl%7D%7D", "unknown"),
        ("../../../../../etc/passwd", "unknown"),
        ("#", "unknown"),
        ("", "unknown"),
        ("#none", "no-anchor"),
        ("#top", "found"),
        ("\udc80%ff\x00", "unknown"),
        ("x" * 5000, "unknown"),
    ],
)
def test_what_is_not_found_in_hugo(tmp_path, target, kind):
    assert lead(ground(tmp_path, HUGO), "content/posts/pump.md", target)[0] == kind


def test_the_file_of_another_name_is_told_where_only_capitals_differ(tmp_path):
    beside = ground(tmp_path, HUGO)
    assert leads(beside, "content/posts/pump.md").image("/img/A.png").other == "a.png"
    assert leads(beside, "content/posts/pump.md").link("Rain.RU.md").other == "rain.ru.md"


@pytest.mark.parametrize(
    ("path", "target", "expected"),
    [
        ("guide/a.md", "b.md", ("found", "guide/b.md")),
        ("guide/a.md", "/guide/b.html", ("found", "guide/b.md")),
        ("guide/a.md", "/o-nas/", ("found", "about.md")),
        ("guide/a.md", "{{ site.baseurl }}/guide/b/", ("found", "guide/b.md")),
        ("guide/a.md", "{{ '/guide/b/' | relative_url }}", ("found", "guide/b.md")),
        ("guide/a.md", "{% link _posts/2024-01-02-rain.md %}", ("found", "_posts/2024-01-02-rain.md")),
        ("guide/a.md", "{% post_url 2024-01-02-rain %}", ("found", "_posts/2024-01-02-rain.md")),
        ("guide/a.md", "{{ site.baseurl }}{% post_url 2024-01-02-rain %}", ("found", "_posts/2024-01-02-rain.md")),
        ("guide/a.md", "{% post_url 2024-01-02-snow %}", ("missing", "2024-01-02-snow.md")),
        ("guide/a.md", "/2024/01/02/rain.html", ("unknown", "")),  # it may be that one, and `permalink` decides
        ("guide/a.md", "https://sad.example/blog/guide/c", ("found", "guide/c.md")),
        ("guide/a.md", "/guide/none/", ("missing", "guide/none")),
        ("_posts/2024-01-02-rain.md", "/assets/a.png", ("found", "assets/a.png")),
    ],
)
def test_jekyll(tmp_path, path, target, expected):
    assert lead(ground(tmp_path, JEKYLL), path, target) == expected


@pytest.mark.parametrize(
    ("files", "path", "target", "expected"),
    [
        (MKDOCS, "docs/index.md", "guide/a.md", "docs/guide/a.md"),
        (MKDOCS, "docs/guide/a.md", "/guide/", "docs/guide/README.md"),
        (MKDOCS, "docs/guide/a.md", "../img/a.png", "docs/img/a.png"),
        (DOCUSAURUS, "docs/guide/index.md", "/docs/intro", "docs/intro.mdx"),
        (DOCUSAURUS, "docs/intro.mdx", "@site/docs/guide/index.md", "docs/guide/index.md"),
        (DOCUSAURUS, "docs/intro.mdx", "/img/a.png", "static/img/a.png"),
        (DOCUSAURUS, "docs/guide/index.md", "./local.png", "docs/guide/local.png"),
        (VITEPRESS, "src/guide/a.md", "/guide/a.html", "src/guide/a.md"),
        (VITEPRESS, "src/guide/a.md", "/a.png", "public/a.png"),
        (VITEPRESS, "src/guide/a.md", "./images/b.png", "src/guide/images/b.png"),
        (PLAIN, "a.md", "sub/b.md#глава", "sub/b.md"),
        (PLAIN, "a.md", "sub/b", "sub/b.md"),
        (PLAIN, "a.md", "./sub/", "sub/README.md"),
        (PLAIN, "sub/b.md", "../a.md", "a.md"),
        (PLAIN, "sub/b.md", "/a.md", "a.md"),
        (PLAIN, "sub/b.md", "pic\\a.png", "sub/pic/a.png"),
        (PLAIN, "sub/b.md", "../%D0%BD%D0%B5%D1%82.md", "нет.md"),
    ],
)
def test_other_generators(tmp_path, files, path, target, expected):
    assert lead(ground(tmp_path, files), path, target) == ("found", expected)


def test_the_configuration_says_where_things_lie(tmp_path):
    files = {"web/texts/a.md": "", "web/texts/b.md": "", "files/img/a.png": "x"}
    beside = ground(tmp_path, files, Places(("web/texts",), ("files",), "https://my.example"))
    assert lead(beside, "web/texts/a.md", "https://my.example/b/") == ("found", "web/texts/b.md")
    assert lead(beside, "web/texts/a.md", "/img/a.png", image=True) == ("found", "files/img/a.png")


def test_a_site_begins_above_the_folder_that_was_given(tmp_path):
    ground(tmp_path, HUGO)
    beside = Ground(Files(str(tmp_path / "content/posts")))
    assert beside.layout("").kind == "hugo"
    assert lead(beside, "pump.md", "/img/a.png", image=True) == ("found", "../../static/img/a.png")


def test_links_to_folders_are_not_walked_into(tmp_path):
    beside = ground(tmp_path, PLAIN)
    (tmp_path / "sub/again").symlink_to(tmp_path)
    (tmp_path / "gone.md").symlink_to(tmp_path / "nowhere.md")
    assert sorted(beside.files.articles("")) == ["a.md", "sub/README.md", "sub/b.md", "нет.md"]
    assert lead(beside, "a.md", "gone.md")[0] == "missing"


@pytest.mark.parametrize(
    ("path", "folder", "inside"),
    [
        ("a/b", "a", True),
        ("a", "a", True),
        ("ab", "a", False),
        ("../a", "", False),
        ("a", "", True),
        ("a", "..", True),
        ("../a", "..", True),
        ("../../a", "..", False),
        ("../../a", "../..", True),
        ("../b/c", "../b", True),
        ("../bc", "../b", False),
    ],
)
def test_within(path, folder, inside):
    assert within(path, folder) is inside


def test_joined():
    assert [joined("a/b", "../c"), joined("", "./x//y"), joined("a", "../../b"), joined("..", "../a")] == ["a/c", "x/y", "../b", "../../a"]


class TestComplete:
    def test_a_site_that_is_all_there(self, tmp_path):
        beside = ground(tmp_path, {**PLAIN, "c.md": "[a](a.md) [b](sub/b.md) [gone](gone.md) ![](sub/pic/a.png)"})
        found = leads(beside, "c.md")
        assert [found.complete(group) for group in ("pages", "images", "addresses", "files")] == [True, True, False, False]

    def test_a_part_of_a_site(self, tmp_path):
        beside = ground(tmp_path, {**PLAIN, "c.md": "[a](a.md) [x](x.md) [gone](gone.md) ![](1.png) ![](2.png)"})
        assert not any(map(leads(beside, "c.md").complete, ("pages", "images")))

    def test_nothing_is_known_of_a_text_without_a_folder(self):
        found = Article(Files(".").source("none.md")).leads
        assert (found.link("a.md").kind, found.complete("pages"), found.articles) == ("unknown", False, 0)


def test_what_was_asked_is_noted(tmp_path):
    beside = ground(tmp_path, PLAIN)
    article = Article(beside.files.source("a.md"), leads=lambda article: GroundLeads(article, beside))
    assert article.leads.link("sub/b.md#глава").kind == "found"
    article.leads.size("sub/pic/a.png")
    assert {question: beside.ask(question.removeprefix("beside ")) for question in article.lookups} == article.lookups
    (tmp_path / "sub/b.md").write_text("# Другая\n", encoding="utf-8")
    (tmp_path / "sub/pic/a.png").write_text("xyz", encoding="utf-8")
    again = Ground(Files(str(tmp_path)))
    changed = {
        question.removeprefix("beside ") for question, answer in article.lookups.items() if again.ask(question.removeprefix("beside ")) != answer
    }
    assert changed == {"text:sub/b.md", "size:sub/pic/a.png"}


def test_a_question_of_another_version_has_no_answer(tmp_path):
    assert Ground(Files(str(tmp_path))).ask("colour:a.md") == ""
