//! Makes the typed words of the interface: every message of `assets/locales/en.ftl` becomes a function of
//! `text::Words`, so that a mistyped key does not compile, and a message that is missing or has other arguments in
//! another language fails the build.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// A message: its arguments, and its text as it stands, for the documentation.
struct Message {
    arguments: BTreeSet<String>,
    text: String,
}

fn main() {
    let folder = Path::new("assets/locales");
    println!("cargo::rerun-if-changed={}", folder.display());
    if let Err(why) = generate(folder) {
        eprintln!("error: {why}");
        process::exit(1);
    }
}

fn generate(folder: &Path) -> Result<(), String> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .map_err(|e| format!("{}: {e}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "ftl"))
        .collect();
    files.sort();
    let schema = messages(&folder.join("en.ftl"))?;
    for file in &files {
        compare(&schema, &messages(file)?, file)?;
    }
    let out = env::var("OUT_DIR").map_err(|e| e.to_string())?;
    fs::write(Path::new(&out).join("words.rs"), code(&schema)).map_err(|e| e.to_string())
}

/// The messages of one file.
fn messages(file: &Path) -> Result<BTreeMap<String, Message>, String> {
    let source = fs::read_to_string(file).map_err(|e| format!("{}: {e}", file.display()))?;
    let resource = parser::parse(source.as_str())
        .map_err(|(_, errors)| format!("{}: {:?}", file.display(), errors.first()))?;
    let mut found = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let name = message.id.name.to_owned();
        let pattern = message
            .value
            .as_ref()
            .ok_or(format!("{}: {name} has no text", file.display()))?;
        let mut arguments = BTreeSet::new();
        collect(pattern, &mut arguments);
        let start = source
            .find(&format!("\n{name} ="))
            .map_or(0, |at| at + name.len() + 3);
        let text = source[start..]
            .trim_start()
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned();
        if found
            .insert(name.clone(), Message { arguments, text })
            .is_some()
        {
            return Err(format!("{}: {name} stands twice", file.display()));
        }
    }
    Ok(found)
}

/// The arguments that a pattern uses.
fn collect(pattern: &Pattern<&str>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => variable(inline, into),
                Expression::Select { selector, variants } => {
                    variable(selector, into);
                    for variant in variants {
                        collect(&variant.value, into);
                    }
                }
            }
        }
    }
}

fn variable(inline: &InlineExpression<&str>, into: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        into.insert(id.name.to_owned());
    }
}

/// Whether `other` has the keys and arguments of the schema.
fn compare(
    schema: &BTreeMap<String, Message>,
    other: &BTreeMap<String, Message>,
    file: &Path,
) -> Result<(), String> {
    for (name, message) in schema {
        let Some(theirs) = other.get(name) else {
            return Err(format!("{}: the message {name} is missing", file.display()));
        };
        if let Some(unknown) = theirs.arguments.difference(&message.arguments).next() {
            return Err(format!(
                "{}: {name} uses ${unknown}, which en.ftl does not give it",
                file.display()
            ));
        }
    }
    match other.keys().find(|name| !schema.contains_key(*name)) {
        Some(name) => Err(format!(
            "{}: the message {name} is not in en.ftl",
            file.display()
        )),
        None => Ok(()),
    }
}

/// The functions.
fn code(schema: &BTreeMap<String, Message>) -> String {
    let mut code = String::from("impl Words {\n");
    for (name, message) in schema {
        let function = name.replace('-', "_");
        let given: String = message
            .arguments
            .iter()
            .map(|a| format!(", {a}: impl Into<FluentValue<'a>>"))
            .collect();
        let passed: String = message
            .arguments
            .iter()
            .map(|a| format!("(\"{a}\", {a}.into()), "))
            .collect();
        let lifetime = if given.is_empty() { "" } else { "<'a>" };
        let (text, escape) = (message.text.replace('`', "'"), '`');
        let _ = writeln!(code, "    /// In English: {escape}{text}{escape}");
        let _ = writeln!(code, "    #[must_use]");
        let _ = writeln!(
            code,
            "    pub fn {function}{lifetime}(&self{given}) -> Cow<'static, str> {{"
        );
        let _ = writeln!(code, "        self.say(\"{name}\", [{passed}])\n    }}");
    }
    code.push_str("}\n");
    code
}
