//! The TypeScript side of the command table.
use std::{collections::BTreeMap, fmt::Write as _};

use ts_rs::{Config, TS, TypeVisitor};

use super::wire::*;

macro_rules! command_table {
    ($($access:ident $name:ident($request:ty) -> $reply:ty = $action:path;)*) => {
        /// What is committed as `ui/src/backend/generated.ts`: every type a command mentions, and every command.
        #[must_use]
        pub fn typescript() -> String {
            let config = Config::default();
            let mut types = Declarations { config: &config, found: BTreeMap::new() };
            types.visit::<ActionError>();
            $(types.visit::<$request>(); types.visit::<$reply>();)*
            let mut out = String::from("// Generated from the command table by `cargo xtask generate`; a test fails when it is stale.\n\n");
            for declaration in types.found.values() {
                out.push_str(declaration);
                out.push_str("\n\n");
            }
            out.push_str(&nobody());
            out.push_str("/** Every command, with what it takes and gives. */\nexport type Commands = {\n");
            $(
                let (request, reply) = (<$request as TS>::name(&config), <$reply as TS>::name(&config));
                // Writing to a String cannot fail.
                let _ = writeln!(out, "  {}: {{ request: {request}; reply: {reply} }};", stringify!($name));
            )*
            out.push_str("};\n");
            out
        }
    };
}

include!("table.rs");

/// What a form starts with: so that it cannot lack a field.
fn nobody() -> String {
    // Of text and numbers, which always become JSON.
    let details = serde_json::to_string_pretty(&PersonDetails::default()).unwrap_or_default();
    format!("/** Someone of whom nothing is known yet. */\nexport const NOBODY: PersonDetails = {details};\n\n")
}

/// Collects the declaration of every type that a command mentions, each once.
struct Declarations<'a> {
    config: &'a Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Also of a type that is known already: it may be known with another one inside.
        T::visit_generics(self);
        // Types of ours have a place to be exported to; text, numbers and lists have none.
        if T::output_path().is_some() {
            let name = T::ident(self.config);
            if !self.found.contains_key(&name) {
                let docs = T::docs().unwrap_or_default();
                self.found.insert(name, format!("{docs}export {}", T::decl(self.config)));
                T::visit_dependencies(self);
            }
        }
    }
}
