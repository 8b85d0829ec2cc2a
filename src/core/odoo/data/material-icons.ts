/**
 * Icons that buttons of business addons use: the name in Font Awesome and the one in Material Symbols that 20.0 has instead; `!` marks
 * a filled one. Facts of odoo/upgrade_code/material_symbols_icons_mapping.py; an icon that is not here is not guessed.
 */
const table = `
address-book contact_page! | archive archive | ban block | bank account_balance | bar-chart bar_chart | barcode barcode | bell notifications!
bolt flash_on | book book | bookmark bookmark! | briefcase work | building business | bullhorn campaign | calculator calculate
calendar calendar_today! | camera photo_camera | certificate verified | chain link | chain-broken link_off | check check
check-circle check_circle! | check-square-o check_box | clipboard assignment | clock-o schedule | cog settings! | cogs settings_applications
comment chat_bubble! | comments forum! | credit-card credit_card | cube deployed_code | cubes inventory_2 | dashboard speed
database database | dollar attach_money | download download | edit edit! | envelope mail! | envelope-o mail | eur euro | exchange swap_horiz
exclamation-circle error! | exclamation-triangle warning | external-link open_in_new | eye visibility | file description!
file-o description | file-text article! | file-text-o article | filter filter_alt! | fire whatshot | flag flag! | flask science
folder folder! | folder-open folder_open! | gavel gavel | gift card_giftcard | globe public | graduation-cap school | handshake-o handshake
heart favorite! | history history | home home | hourglass-half hourglass_bottom | id-card badge! | image image | inbox inbox
industry factory | info-circle info! | key key | laptop laptop | leaf eco | lightbulb-o lightbulb | line-chart show_chart | link link
list format_list_bulleted | list-alt list_alt | list-ol format_list_numbered | list-ul format_list_bulleted | lock lock | map map
map-marker location_on | money payments | paper-plane send! | paperclip attach_file | pencil edit! | pencil-square-o edit_square
percent percent | phone phone! | pie-chart pie_chart | plane travel | plug power | plus add | print print | puzzle-piece extension
qrcode qr_code | question-circle help! | recycle recycling | refresh refresh | reply reply | road road | rocket rocket_launch
search search | server dns | shield security | ship directions_boat | shopping-basket shopping_basket | shopping-cart shopping_cart
sign-in login | sign-out logout | signal signal_cellular_4_bar | sitemap account_tree | sliders tune | star star! | star-o star
sticky-note sticky_note_2! | suitcase luggage | table table_chart | tag label | tags sell | tasks checklist | th grid_view | th-large view_module
th-list view_list | thumb-tack push_pin | thumbs-up thumb_up! | ticket confirmation_number | times close | times-circle cancel!
trash delete! | trash-o delete | trophy trophy! | truck local_shipping | umbrella umbrella | unlock lock_open | upload upload | usd attach_money
user person! | user-circle account_circle! | user-o person | user-plus person_add! | users group! | video-camera videocam! | warning warning
wifi wifi | wrench build
`;

/** By the name in Font Awesome, without `fa-`: the name in Material Symbols, and whether it is filled. */
export const materialIcons: ReadonlyMap<string, { readonly name: string; readonly filled: boolean }> = new Map(
  table
    .trim()
    .split(/\n|\|/)
    .map((pair) => {
      const [awesome = '', material = ''] = pair.trim().split(' ');
      return [awesome, { name: material.replace('!', ''), filled: material.endsWith('!') }] as const;
    }),
);
