//! Modules of a crate import in one direction: there is no circle inside any crate, and in `actions` nothing imports a layer above it.
//!
//! An import counts towards the module in which a thing is defined, wherever it is exported again.
use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::{TokenStream, TokenTree};
use syn::{Item, UseTree, visit::Visit};

use crate::{files, root};

/// Modules that are in a circle and not yet out of it: an entry goes as soon as it is no longer needed, and none is added.
const STILL_IN_A_CIRCLE: &[(&str, &[&str])] = &[(
    "actions",
    &[
        "session::backend",
        "session::open",
        "session::reminder",
        "session::settings",
        "session::space",
        "session::start",
    ],
)];

/// Folders of a crate, seen as one each, that are in a circle and not yet out of it.
const FOLDERS_STILL_IN_A_CIRCLE: &[(&str, &[&str])] = &[];

/// The layers of `actions` from below to above. A module imports only from its own layer and from those below.
const LAYERS: [&[&str]; 6] = [
    // What crosses to the window everywhere: errors, ids, days.
    &["types"],
    // The open private space, settings, the desktop.
    &["session"],
    // What several concepts show of each other. Writes nothing.
    &["cards"],
    // One folder a concept.
    &[
        "check_ins",
        "checklist_runs",
        "follow_ups",
        "handover",
        "journal",
        "library",
        "pauses",
        "people",
        "people_import",
        "talks",
        "trash",
        "trusted_adults",
    ],
    // Screens that compose several concepts.
    &["pages"],
    // The table of commands, and what the crate exports.
    &["command", "crate"],
];

#[test]
fn modules_are_not_in_a_circle() {
    for (name, file) in crates() {
        let imports = Crate::read(&file).imports();
        refuse_circles(&name, &imports, STILL_IN_A_CIRCLE);
        refuse_circles(&name, &folders(&imports), FOLDERS_STILL_IN_A_CIRCLE);
    }
}

#[test]
fn actions_import_downwards() {
    let layer = |folder: &str| -> usize {
        let found = LAYERS.iter().position(|layer| layer.contains(&folder));
        found.unwrap_or_else(|| panic!("actions/src/{folder} has no layer: say in LAYERS where it stands"))
    };
    let imports = folders(&Crate::read(&root().join("src-tauri/actions/src/lib.rs")).imports());
    for (from, all) in &imports {
        for to in all {
            assert!(layer(to) <= layer(from), "actions: {from} imports {to}, which stands above it");
        }
    }
}

#[test]
fn cards_write_nothing() {
    for file in files("src-tauri/actions/src/cards", &[".rs"]) {
        let text = fs::read_to_string(&file).expect("readable");
        for forbidden in [".write(", "Writer"] {
            assert!(!text.contains(forbidden), "{} uses {forbidden}", file.display());
        }
    }
}

/// A reader that found nothing would find no circle either.
#[test]
fn imports_are_read_through_exports_globs_and_macros() {
    let imports = Crate::read(&root().join("src-tauri/actions/src/lib.rs")).imports();
    let is_read = |from: &str, to: &str| imports.get(from).is_some_and(|all| all.contains(to));
    assert!(is_read("people", "types::error"), "through an export of the crate");
    assert!(
        is_read("command::dispatch", "journal::tags"),
        "in a file that is included in the call of a macro"
    );
    assert!(is_read("command::typescript", "people::wire"), "through globs");
    let imports = Crate::read(&root().join("src-tauri/domain/src/lib.rs")).imports();
    let of_talks = imports.get("private::talk").expect("imports");
    assert!(of_talks.contains("private::id"), "what a macro defines");
}

#[test]
fn a_circle_is_found() {
    let imports = |pairs: &[(&str, &str)]| {
        let mut imports = Imports::new();
        for (from, to) in pairs {
            imports.entry((*from).to_owned()).or_default().insert((*to).to_owned());
        }
        imports
    };
    assert_eq!(circle_of("a", &imports(&[("a", "b"), ("b", "c"), ("a", "c")])), None);
    let around = imports(&[("a", "b"), ("b", "c"), ("c", "d"), ("d", "b")]);
    assert_eq!(circle_of("a", &around), None, "it leads into one, and is in none");
    assert_eq!(circle_of("c", &around), Some(vec!["c", "d", "b", "c"]));
}

fn refuse_circles(name: &str, imports: &Imports, still_to_go: &[(&str, &[&str])]) {
    let known: BTreeSet<&str> = still_to_go
        .iter()
        .filter(|(of, _)| *of == name)
        .flat_map(|(_, modules)| modules.iter().copied())
        .collect();
    let circles: BTreeMap<&str, Vec<&str>> = imports
        .keys()
        .filter_map(|module| Some((module.as_str(), circle_of(module, imports)?)))
        .collect();
    let new: Vec<String> = circles
        .iter()
        .filter(|(module, _)| !known.contains(*module))
        .map(|(_, circle)| circle.join(" -> "))
        .collect();
    assert!(new.is_empty(), "{name} has modules in a circle:\n{}", new.join("\n"));
    let gone: Vec<&str> = known.into_iter().filter(|module| !circles.contains_key(module)).collect();
    assert!(
        gone.is_empty(),
        "{name}: these are in no circle any more, take them out of the list: {gone:?}"
    );
}

/// Which module imports something that is defined in which other ones.
type Imports = BTreeMap<String, BTreeSet<String>>;

/// The shortest way from a module back to itself, both ends named.
fn circle_of<'a>(module: &'a str, imports: &'a Imports) -> Option<Vec<&'a str>> {
    let mut ways = VecDeque::from([vec![module]]);
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        for to in imports.get(*way.last()?).into_iter().flatten() {
            let longer = || way.iter().copied().chain([to.as_str()]).collect();
            if to == module {
                return Some(longer());
            }
            if seen.insert(to) {
                ways.push_back(longer());
            }
        }
    }
    None
}

/// The same with each folder at the top of the crate as one.
fn folders(imports: &Imports) -> Imports {
    let top = |module: &String| module.split("::").next().unwrap_or_default().to_owned();
    let mut found = Imports::new();
    for (from, all) in imports {
        let others = all.iter().map(top).filter(|to| *to != top(from));
        found.entry(top(from)).or_default().extend(others);
    }
    found
}

/// The crates of ours, with the file each begins in.
fn crates() -> Vec<(String, PathBuf)> {
    let mut folders = vec![root().join("xtask")];
    for folder in fs::read_dir(root().join("src-tauri")).expect("crates") {
        folders.push(folder.expect("a crate").path());
    }
    let mut found = Vec::new();
    for folder in folders {
        let name = folder.file_name().expect("a name").to_string_lossy().into_owned();
        let begins = ["src/lib.rs", "src/main.rs", "lib.rs"].into_iter().map(|file| folder.join(file));
        found.extend(begins.filter(|file| file.is_file()).map(|file| (name.clone(), file)));
    }
    assert!(found.len() > 10, "the crates are found");
    found
}

/// One module of a crate. One that is written inside another file's text has names of its own and imports for that file.
struct Module {
    /// `crate` for the root, `people::merge` for one in a folder.
    path: String,
    parent: Option<usize>,
    /// The module whose file it is written in.
    file: usize,
    /// The folder of that file.
    beside: PathBuf,
    /// Where the files of modules below it are.
    below: PathBuf,
    /// What its names stand for.
    names: BTreeMap<String, Name>,
    /// Whether a macro is called in it that may define more names.
    makes_names: bool,
    /// Modules all names of which it takes, as written.
    globs: Vec<Vec<String>>,
    /// Those of them that are ours, once all are read.
    all_of: Option<Vec<usize>>,
    /// Every path in its text, as written.
    paths: BTreeSet<Vec<String>>,
}

enum Name {
    Item,
    Module(usize),
    Import(Vec<String>),
}

/// What a path leads to: something defined in a module, or the module itself.
enum Found {
    In(usize),
    Module(usize),
}

/// Questions that are being answered: where a path, written in a module, leads to.
type UnderWay = Vec<(usize, Vec<String>)>;

struct Crate {
    modules: Vec<Module>,
}

impl Crate {
    fn read(file: &Path) -> Self {
        let mut read = Self { modules: Vec::new() };
        let folder = file.parent().expect("a folder").to_owned();
        let module = read.add("crate".to_owned(), None, None, folder.clone(), folder);
        read.file(module, file);
        let all: Vec<Vec<usize>> = (0..read.modules.len())
            .map(|module| read.all_of(module, &mut UnderWay::new()))
            .collect();
        for (module, all_of) in read.modules.iter_mut().zip(all) {
            module.all_of = Some(all_of);
        }
        read
    }

    fn add(&mut self, path: String, parent: Option<usize>, file: Option<usize>, beside: PathBuf, below: PathBuf) -> usize {
        let module = self.modules.len();
        self.modules.push(Module {
            path,
            parent,
            file: file.unwrap_or(module),
            beside,
            below,
            names: BTreeMap::new(),
            makes_names: false,
            globs: Vec::new(),
            all_of: None,
            paths: BTreeSet::new(),
        });
        module
    }

    fn file(&mut self, module: usize, file: &Path) {
        let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        self.items(module, &parsed.items);
    }

    fn items(&mut self, module: usize, items: &[Item]) {
        let mut text = Text(&mut self.modules[module]);
        items.iter().for_each(|item| text.visit_item(item));
        for item in items {
            if let Item::Mod(inner) = item {
                self.inner(module, inner);
            }
        }
    }

    fn inner(&mut self, module: usize, inner: &syn::ItemMod) {
        let name = inner.ident.to_string();
        let above = &self.modules[module];
        let path = if above.parent.is_none() {
            name.clone()
        } else {
            format!("{}::{name}", above.path)
        };
        let (around, beside, below) = (above.file, above.beside.clone(), above.below.join(&name));
        let added = if let Some((_, items)) = &inner.content {
            let added = self.add(path, Some(module), Some(around), beside, below);
            self.items(added, items);
            added
        } else {
            let files = [below.with_extension("rs"), below.join("mod.rs")];
            let file = files.iter().find(|file| file.is_file());
            let file = file.unwrap_or_else(|| panic!("no file for {}", below.display()));
            let beside = file.parent().expect("a folder").to_owned();
            let added = self.add(path, Some(module), None, beside, below);
            self.file(added, file);
            added
        };
        self.modules[module].names.insert(name, Name::Module(added));
    }

    fn imports(&self) -> Imports {
        let mut imports = Imports::new();
        for (from, module) in self.modules.iter().enumerate() {
            let globs = self.all_of(from, &mut UnderWay::new()).into_iter();
            let named = module
                .paths
                .iter()
                .filter_map(|path| match self.find(from, path, &mut UnderWay::new())? {
                    Found::In(defining) => Some(defining),
                    // What is used of it says by itself where it is defined.
                    Found::Module(_) => None,
                });
            for to in globs.chain(named).map(|to| self.modules[to].file).filter(|to| *to != module.file) {
                let known = imports.entry(self.modules[module.file].path.clone()).or_default();
                known.insert(self.modules[to].path.clone());
            }
        }
        imports
    }

    /// Where `path`, written in the module `from`, leads to; `None` for another crate.
    fn find(&self, from: usize, path: &[String], under_way: &mut UnderWay) -> Option<Found> {
        // Two modules may take all names of each other.
        let question = (from, path.to_vec());
        if under_way.contains(&question) {
            return None;
        }
        under_way.push(question);
        let found = self.find_once(from, path, under_way);
        under_way.pop();
        found
    }

    fn find_once(&self, from: usize, path: &[String], under_way: &mut UnderWay) -> Option<Found> {
        let Some((first, rest)) = path.split_first() else {
            return Some(Found::Module(from));
        };
        match first.as_str() {
            "crate" => return self.find_below(0, rest, under_way),
            "self" => return self.find_below(from, rest, under_way),
            "super" => return self.find_below(self.modules[from].parent?, rest, under_way),
            _ => {}
        }
        match self.modules[from].names.get(first) {
            // What follows the name of a type is a part of it.
            Some(Name::Item) => return Some(Found::In(from)),
            Some(Name::Module(below)) => return self.find_below(*below, rest, under_way),
            Some(Name::Import(import)) => {
                let whole: Vec<String> = import.iter().chain(rest).cloned().collect();
                return self.find(from, &whole, under_way);
            }
            None => {}
        }
        let globs = self.all_of(from, under_way);
        globs.into_iter().find_map(|taken| self.find(taken, path, under_way))
    }

    /// As `find`, and what nobody else defines is made by a macro.
    fn find_below(&self, from: usize, path: &[String], under_way: &mut UnderWay) -> Option<Found> {
        let found = self.find(from, path, under_way);
        found.or_else(|| self.maker(from, &mut BTreeSet::new()).map(Found::In))
    }

    /// The module, of `from` and those it takes all names of, in which a macro makes names.
    fn maker(&self, from: usize, seen: &mut BTreeSet<usize>) -> Option<usize> {
        if !seen.insert(from) {
            return None;
        }
        if self.modules[from].makes_names {
            return Some(from);
        }
        let globs = self.all_of(from, &mut UnderWay::new());
        globs.into_iter().find_map(|taken| self.maker(taken, seen))
    }

    /// The modules of ours that a module takes all names of.
    fn all_of(&self, from: usize, under_way: &mut UnderWay) -> Vec<usize> {
        if let Some(known) = &self.modules[from].all_of {
            return known.clone();
        }
        let globs = self.modules[from].globs.iter();
        globs
            .filter_map(|glob| match self.find(from, glob, under_way)? {
                Found::In(module) | Found::Module(module) => Some(module),
            })
            .collect()
    }
}

/// Goes through the text of one module.
struct Text<'a>(&'a mut Module);

impl Text<'_> {
    fn define(&mut self, name: &syn::Ident) {
        self.0.names.insert(name.to_string(), Name::Item);
    }

    fn tree(&mut self, before: &[String], tree: &UseTree) {
        let with = |name: &syn::Ident| -> Vec<String> { before.iter().cloned().chain([name.to_string()]).collect() };
        match tree {
            UseTree::Path(path) => self.tree(&with(&path.ident), &path.tree),
            UseTree::Name(name) if name.ident == "self" => self.import(before.last().cloned(), before.to_vec()),
            UseTree::Name(name) => self.import(Some(name.ident.to_string()), with(&name.ident)),
            UseTree::Rename(named) if named.ident == "self" => self.import(Some(named.rename.to_string()), before.to_vec()),
            UseTree::Rename(named) => self.import(Some(named.rename.to_string()), with(&named.ident)),
            UseTree::Glob(_) => self.0.globs.push(before.to_vec()),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.tree(before, tree)),
        }
    }

    fn import(&mut self, name: Option<String>, path: Vec<String>) {
        // `use serde;` stands for itself.
        if let Some(name) = name.filter(|name| path != [name.clone()]) {
            self.0.names.insert(name, Name::Import(path.clone()));
        }
        self.0.paths.insert(path);
    }

    /// The text of a macro may be anything. Names with `::` between them are taken for paths.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Punct(sign) if sign.as_char() == ':' => {
                    colons += 1;
                    continue;
                }
                TokenTree::Ident(name) => {
                    if colons != 2 {
                        self.0.paths.insert(std::mem::take(&mut path));
                    }
                    path.push(name.to_string());
                }
                TokenTree::Group(group) => {
                    self.0.paths.insert(std::mem::take(&mut path));
                    self.tokens(group.stream());
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {
                    self.0.paths.insert(std::mem::take(&mut path));
                }
            }
            colons = 0;
        }
        self.0.paths.insert(path);
    }
}

impl<'ast> Visit<'ast> for Text<'_> {
    #[allow(clippy::wildcard_enum_match_arm, reason = "all others define no name")]
    fn visit_item(&mut self, item: &'ast Item) {
        match item {
            Item::Const(item) => self.define(&item.ident),
            Item::Enum(item) => self.define(&item.ident),
            Item::Fn(item) => self.define(&item.sig.ident),
            Item::Static(item) => self.define(&item.ident),
            Item::Struct(item) => self.define(&item.ident),
            Item::Trait(item) => self.define(&item.ident),
            Item::Type(item) => self.define(&item.ident),
            Item::Macro(item) => match &item.ident {
                Some(name) => self.define(name),
                None => self.0.makes_names = true,
            },
            // Is read by itself: it has names of its own.
            Item::Mod(_) => return,
            _ => {}
        }
        syn::visit::visit_item(self, item);
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.tree(&[], &item.tree);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names = path.segments.iter().map(|part| part.ident.to_string());
        self.0.paths.insert(names.collect());
        syn::visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.visit_path(&call.path);
        if call.path.is_ident("include") {
            let name: syn::LitStr = call.parse_body().expect("the name of a file");
            let file = self.0.beside.join(name.value());
            let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            self.tokens(text.parse().expect("Rust"));
        } else {
            self.tokens(call.tokens.clone());
        }
    }
}
