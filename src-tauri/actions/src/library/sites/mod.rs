pub(crate) mod wire;

use crate::{
    ActionError, Backend, ErrorCode,
    library::sites::wire::OpenSite,
    types::{Done, Nothing},
};

/// Only addresses that a pack names are opened, so that nothing in a page can lead anywhere else.
pub(crate) fn open(backend: &Backend, request: OpenSite) -> Result<Done, ActionError> {
    if !backend.library.is_official_site(&request.address) {
        return Err(ActionError::new(ErrorCode::NotOfficial));
    }
    backend.host.open_site(&request.address)?;
    Ok(Done {})
}

pub(crate) fn print(backend: &Backend, _: Nothing) -> Result<Done, ActionError> {
    backend.host.print_page()?;
    Ok(Done {})
}
