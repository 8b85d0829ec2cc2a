/**
 * Public attributes and methods that every model of Odoo has: a field of the same name would hide one of them, or be hidden. Names
 * only, taken by syntax (Python's `ast`) from the bodies and slots of BaseModel, Model, AbstractModel and TransientModel in
 * odoo/models.py (16.0 to 18.0) and odoo/orm/models.py, models_transient.py (19.0), and from the classes by which the modules base
 * and web extend the model `base`; the union of the four series.
 */
export const ormNames: ReadonlySet<string> = new Set(
  `
action_archive action_unarchive browse check_access check_access_rights check_access_rule check_field_access_rights clear_caches concat
copy copy_data copy_multi copy_translations create default_get display_name ensure_one env exists export_data fetch fields_get
fields_get_keys fields_view_get filtered filtered_domain flush flush_model flush_recordset formatted_read_group
formatted_read_grouping_sets get_base_url get_empty_list_help get_external_id get_field_translations get_formview_action get_formview_id
get_metadata get_property_definition get_view get_views get_xml_id grouped has_access id ids init invalidate_cache invalidate_model
invalidate_recordset is_transient load load_views lock_for_update mapped modified name_create name_get name_search new onchange pool
qweb_render_view read read_group read_progress_bar recompute refresh search search_count search_fetch search_panel_select_multi_range
search_panel_select_range search_read sorted sudo toggle_active try_lock_for_update union unlink update update_field_translations
user_has_groups view_header_get web_name_search web_override_translations web_read web_read_group web_resequence web_save web_save_multi
web_search_read with_company with_context with_env with_prefetch with_user write
`
    .trim()
    .split(/\s+/),
);
