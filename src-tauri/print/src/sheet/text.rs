use porchlight_domain::content::{Block, Inline};
use serde_json::{Value, json};

/// Blocks as the layouts read them.
pub(super) fn blocks(blocks: &[Block]) -> Value {
    blocks.iter().map(block).collect()
}

fn block(block: &Block) -> Value {
    match block {
        Block::Paragraph(words) => json!({ "kind": "paragraph", "text": inlines(words) }),
        Block::Spoken(words) => json!({ "kind": "spoken", "text": inlines(words) }),
        Block::List { ordered, items } => {
            let items: Vec<Value> = items.iter().map(|item| self::blocks(item)).collect();
            json!({ "kind": "list", "ordered": ordered, "items": items })
        }
    }
}

/// Parts of a line as the layouts read them. Paper opens no links, so a link is its words.
pub(super) fn inlines(parts: &[Inline]) -> Value {
    parts
        .iter()
        .map(|part| match part {
            Inline::Text(words) => json!({ "kind": "text", "words": words }),
            Inline::Strong(inner) => json!({ "kind": "strong", "text": inlines(inner) }),
            Inline::Emphasis(inner) => json!({ "kind": "emphasis", "text": inlines(inner) }),
            Inline::Link { text, .. } => json!({ "kind": "link", "text": inlines(text) }),
        })
        .collect()
}
