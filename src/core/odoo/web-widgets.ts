/** Widgets that the module `web` of 16.0 to 19.0 registers itself (`registry.category("fields")` and `"view_widgets"`): all others come from other modules. */
export const webWidgets: ReadonlySet<string> = new Set(
  `ace attach_document attachment_image badge binary boolean boolean_favorite boolean_toggle char color color_picker dashboard_graph
  domain email float float_factor float_time float_toggle handle html iframe_wrapper image image_url integer label_selection
  many2many many2many_binary many2many_checkboxes many2many_tags many2many_tags_avatar many2one many2one_avatar many2one_barcode
  many2one_reference monetary one2many pdf_viewer percentage percentpie phone priority profiling_qweb_view progressbar properties
  radio reference remaining_days res_config_dev_tool res_config_edition res_config_invite_users selection selection_badge signature
  state_selection statinfo statusbar text timezone_mismatch upgrade_boolean url web_ribbon week_days`.split(/\s+/),
);
