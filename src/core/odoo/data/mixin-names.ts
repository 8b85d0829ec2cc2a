import type { Model } from '../../../model/addon/models.js';
import type { Series } from '../../../model/known-series.js';

type Mixin = Model['mixins'][number];
type Names = ReadonlySet<string>;

const names = (text: string): Names => new Set(text.split(' '));

const thread =
  'has_message message_attachment_count message_follower_ids message_has_error message_has_error_counter message_ids ' +
  'message_is_follower message_needaction message_needaction_counter message_partner_ids';
const activity = names(
  'activity_date_deadline activity_exception_decoration activity_exception_icon activity_ids activity_state activity_summary ' +
    'activity_type_icon activity_type_id activity_user_id my_activity_date_deadline',
);
const thread16 = names(`${thread} message_main_attachment_id`);
const thread17 = names(thread);

/**
 * Fields that the module mail gives to models with these mixins, taken by syntax (Python's `ast`) from the class bodies in
 * addons/mail/models/mail_thread.py and mail_activity_mixin.py. From 17.0 on `message_main_attachment_id` is of a mixin of its own.
 * Of 20.0 not all is known: for it stand those of 19.0.
 */
export const mixinFields: Readonly<Record<Mixin, Readonly<Record<Series, Names>>>> = {
  'mail.thread': { '16.0': thread16, '17.0': thread17, '18.0': thread17, '19.0': thread17, '20.0': thread17 },
  'mail.activity.mixin': { '16.0': activity, '17.0': activity, '18.0': activity, '19.0': activity, '20.0': activity },
};

/**
 * What else the mixins have, taken in the same way: public methods that not every model has, and the fields that portal, sms, rating
 * (from 17.0 on) and calendar add where they are installed. The union of the four series.
 */
export const mixinExtras: Readonly<Record<Mixin, Names>> = {
  'mail.thread': names(
    'message_has_sms_error rating_ids website_message_ids message_change_thread message_get_followers message_mail_with_source ' +
      'message_new message_notify message_parse message_post message_post_with_source message_post_with_template ' +
      'message_post_with_view message_process message_route message_subscribe message_unsubscribe message_update ' +
      'notify_cancel_by_type rating_apply rating_send_request',
  ),
  'mail.activity.mixin': names(
    'activity_calendar_event_id action_reschedule_my_next_nextweek action_reschedule_my_next_today ' +
      'action_reschedule_my_next_tomorrow activity_feedback activity_reschedule activity_schedule activity_search ' +
      'activity_send_mail activity_unlink',
  ),
};
