use crate::{
    ActionError, ErrorCode, House,
    wire::{Done, Nothing, OpenSite},
};

/// Only addresses that a pack names are opened, so that nothing in a page can lead anywhere else.
pub(crate) fn open(house: &House, request: OpenSite) -> Result<Done, ActionError> {
    if !house.library.is_official_site(&request.address) {
        return Err(ActionError::new(ErrorCode::NotOfficial));
    }
    house.host.open_site(&request.address)?;
    Ok(Done {})
}

pub(crate) fn print(house: &House, _: Nothing) -> Result<Done, ActionError> {
    house.host.print_page()?;
    Ok(Done {})
}
