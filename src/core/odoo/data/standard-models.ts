/**
 * Names of the models in odoo/odoo, 16.0 to 19.0: every constant `_name`, taken by syntax (Python's `ast`) from the Python files of the
 * modules in `addons` and `odoo/addons`, wizards and abstract models included, those of modules `test_*` left out; the union of the
 * four series, so that a name that is free in one series does not collide in the next. Names only. Odoo Enterprise is not public and
 * not in the list.
 */
export const standardModels: ReadonlySet<string> = new Set(
  `
account.account account.account.tag account.account.template account.accrued.orders.wizard account.analytic.account
account.analytic.applicability account.analytic.distribution.model account.analytic.line account.analytic.line.calendar.employee
account.analytic.plan account.automatic.entry.wizard account.autopost.bills.wizard account.bank.statement account.bank.statement.line
account.cash.rounding account.chart.template account.code.mapping account.debit.note account.document.import.mixin account.edi.common
account.edi.document account.edi.format account.edi.ubl account.edi.xml.cii account.edi.xml.oioubl_201 account.edi.xml.oioubl_21
account.edi.xml.pint_anz account.edi.xml.pint_jp account.edi.xml.pint_my account.edi.xml.pint_sg account.edi.xml.ubl.rs
account.edi.xml.ubl.tr account.edi.xml.ubl_20 account.edi.xml.ubl_21 account.edi.xml.ubl_21.jo account.edi.xml.ubl_21.zatca
account.edi.xml.ubl_21_fr account.edi.xml.ubl_a_nz account.edi.xml.ubl_bis3 account.edi.xml.ubl_de account.edi.xml.ubl_efff
account.edi.xml.ubl_hr account.edi.xml.ubl_myinvois_my account.edi.xml.ubl_nl account.edi.xml.ubl_ro account.edi.xml.ubl_sg
account.financial.year.op account.fiscal.position account.fiscal.position.account account.fiscal.position.account.template
account.fiscal.position.tax account.fiscal.position.tax.template account.fiscal.position.template account.fr.fec account.full.reconcile
account.group account.group.template account.incoterms account.invoice.report account.invoice.send account.journal account.journal.group
account.lock_exception account.merge.wizard account.merge.wizard.line account.move account.move.line account.move.reversal
account.move.send account.move.send.batch.wizard account.move.send.wizard account.partial.reconcile account.payment account.payment.method
account.payment.method.line account.payment.register account.payment.register.withholding.line account.payment.term
account.payment.term.line account.payment.withholding.line account.peppol.clarification account.peppol.rejection.wizard
account.peppol.response account.reconcile.model account.reconcile.model.line account.reconcile.model.line.template
account.reconcile.model.partner.mapping account.reconcile.model.template account.report account.report.column account.report.expression
account.report.external.value account.report.line account.resequence.wizard account.root account.sale.closing account.secure.entries.wizard
account.setup.bank.manual.config account.tax account.tax.group account.tax.repartition.line account.tax.repartition.line.template
account.tax.template account.tour.upload.bill account.tour.upload.bill.email.confirm account.unreconcile account.update.tax.tags.wizard
account.withholding.line account_edi_proxy_client.user account_peppol.service account_peppol.service.wizard accounting.assert.test
analytic.mixin analytic.plan.fields.mixin applicant.get.refuse.reason applicant.send.mail auth.oauth.provider auth.passkey.key
auth.passkey.key.create auth.totp.rate.limit.log auth_totp.device auth_totp.wizard avatar.mixin barcode.nomenclature barcode.rule
barcodes.barcode_events_mixin base.automation base.document.layout base.enable.profiling.wizard base.geo_provider base.geocoder
base.import.module base.language.export base.language.import base.language.install base.module.install.request base.module.install.review
base.module.uninstall base.module.update base.module.upgrade base.partner.merge.automatic.wizard base.partner.merge.line base_import.import
base_import.mapping bill.to.po.wizard blog.blog blog.post blog.tag blog.tag.category board.board bus.bus bus.listener.mixin bus.presence
calendar.alarm calendar.alarm_manager calendar.attendee calendar.event calendar.event.type calendar.filters calendar.popover.delete.wizard
calendar.provider.config calendar.recurrence candidate.send.mail card.campaign card.campaign.tag card.card card.template
certificate.certificate certificate.key change.password.own change.password.user change.password.wizard change.production.qty chat.room
chat.room.mixin chatbot.message chatbot.script chatbot.script.answer chatbot.script.step choose.delivery.carrier choose.delivery.package
cloud.storage.migration.report compliance.letter.wizard confirm.stock.sms coupon.share crm.activity.report crm.iap.lead.helpers
crm.iap.lead.industry crm.iap.lead.mining.request crm.iap.lead.role crm.iap.lead.seniority crm.lead crm.lead.assignation
crm.lead.forward.to.partner crm.lead.lost crm.lead.pls.update crm.lead.scoring.frequency crm.lead.scoring.frequency.field
crm.lead2opportunity.partner crm.lead2opportunity.partner.mass crm.lost.reason crm.merge.opportunity crm.partner.report.assign
crm.quotation.partner crm.recurring.plan crm.reveal.rule crm.reveal.view crm.stage crm.tag crm.team crm.team.member data_recycle.model
data_recycle.record decimal.precision delivery.carrier delivery.price.rule delivery.zip.prefix digest.digest digest.tip
discuss.call.history discuss.channel discuss.channel.member discuss.channel.rtc.session discuss.gif.favorite discuss.voice.metadata
event.booth event.booth.category event.booth.configurator event.booth.registration event.event event.event.configurator event.event.ticket
event.lead.request event.lead.rule event.mail event.mail.registration event.mail.slot event.meeting.room event.question
event.question.answer event.quiz event.quiz.answer event.quiz.question event.registration event.registration.answer event.sale.report
event.slot event.sponsor event.sponsor.type event.stage event.tag event.tag.category event.track event.track.location event.track.stage
event.track.tag event.track.tag.category event.track.visitor event.type event.type.booth event.type.mail event.type.ticket
expiry.picking.confirmation fetchmail.server fleet.service.type fleet.vehicle fleet.vehicle.assignation.log fleet.vehicle.cost.report
fleet.vehicle.log.contract fleet.vehicle.log.services fleet.vehicle.model fleet.vehicle.model.brand fleet.vehicle.model.category
fleet.vehicle.odometer fleet.vehicle.odometer.report fleet.vehicle.send.mail fleet.vehicle.state fleet.vehicle.tag format.address.mixin
format.vat.label.mixin forum.forum forum.post forum.post.reason forum.post.vote forum.tag gamification.badge gamification.badge.user
gamification.badge.user.wizard gamification.challenge gamification.challenge.line gamification.goal gamification.goal.definition
gamification.goal.wizard gamification.karma.rank gamification.karma.tracking google.calendar.account.reset google.calendar.credentials
google.calendar.sync google.gmail.mixin google.service homework.location.wizard hr.applicant hr.applicant.category
hr.applicant.refuse.reason hr.applicant.skill hr.attendance hr.attendance.overtime hr.attendance.overtime.line hr.attendance.overtime.rule
hr.attendance.overtime.ruleset hr.attendance.report hr.bank.account.allocation.wizard hr.bank.account.allocation.wizard.line hr.candidate
hr.candidate.skill hr.contract hr.contract.history hr.contract.type hr.department hr.departure.reason hr.departure.wizard hr.employee
hr.employee.base hr.employee.category hr.employee.certification.report hr.employee.cv.wizard hr.employee.delete.wizard hr.employee.location
hr.employee.public hr.employee.skill hr.employee.skill.history.report hr.employee.skill.log hr.employee.skill.report hr.expense
hr.expense.approve.duplicate hr.expense.post.wizard hr.expense.refuse.wizard hr.expense.sheet hr.expense.split hr.expense.split.wizard
hr.holidays.cancel.leave hr.holidays.summary.employee hr.individual.skill.mixin hr.job hr.job.platform hr.job.skill hr.leave
hr.leave.accrual.level hr.leave.accrual.plan hr.leave.allocation hr.leave.allocation.generate.multi.wizard hr.leave.attendance.report
hr.leave.employee.type.report hr.leave.generate.multi.wizard hr.leave.mandatory.day hr.leave.report hr.leave.report.calendar
hr.leave.stress.day hr.leave.type hr.manager.department.report hr.mixin hr.payroll.structure.type hr.plan hr.plan.activity.type
hr.plan.wizard hr.recruitment.degree hr.recruitment.source hr.recruitment.stage hr.resume.line hr.resume.line.type hr.skill hr.skill.level
hr.skill.type hr.talent.pool hr.timesheet.attendance.report hr.user.work.entry.employee hr.version hr.version.wizard hr.work.entry
hr.work.entry.regeneration.wizard hr.work.entry.type hr.work.location html.field.history.mixin html_editor.converter.test
html_editor.converter.test.sub iap.account iap.account.info iap.autocomplete.api iap.enrich.api iap.service im_livechat.channel
im_livechat.channel.member.history im_livechat.channel.rule im_livechat.conversation.tag im_livechat.expertise im_livechat.report.channel
im_livechat.report.operator image.mixin ir.actions.act_url ir.actions.act_window ir.actions.act_window.view ir.actions.act_window_close
ir.actions.actions ir.actions.client ir.actions.report ir.actions.server ir.actions.server.history ir.actions.todo ir.asset ir.attachment
ir.autovacuum ir.binary ir.config_parameter ir.cron ir.cron.progress ir.cron.trigger ir.default ir.demo ir.demo_failure
ir.demo_failure.wizard ir.embedded.actions ir.exports ir.exports.line ir.fields.converter ir.filters ir.http ir.logging ir.mail_server
ir.model ir.model.access ir.model.constraint ir.model.data ir.model.fields ir.model.fields.selection ir.model.inherit ir.model.relation
ir.module.category ir.module.module ir.module.module.dependency ir.module.module.exclusion ir.profile ir.property ir.qweb ir.qweb.field
ir.qweb.field.barcode ir.qweb.field.contact ir.qweb.field.date ir.qweb.field.datetime ir.qweb.field.duration ir.qweb.field.float
ir.qweb.field.float_time ir.qweb.field.html ir.qweb.field.image ir.qweb.field.image_url ir.qweb.field.integer ir.qweb.field.many2many
ir.qweb.field.many2one ir.qweb.field.monetary ir.qweb.field.one2many ir.qweb.field.qweb ir.qweb.field.relative ir.qweb.field.selection
ir.qweb.field.text ir.qweb.field.time ir.rule ir.sequence ir.sequence.date_range ir.server.object.lines ir.ui.menu ir.ui.view
ir.ui.view.custom ir.websocket job.add.applicants kpi.provider l10n.fr.pdp.reports.flow l10n.fr.pdp.reports.send.wizard
l10n.hr.tax.category l10n.in.ewaybill l10n.in.ewaybill.cancel l10n.in.ewaybill.type l10n.in.hr.leave.optional.holiday
l10n_ar.afip.responsibility.type l10n_ar.earnings.scale l10n_ar.earnings.scale.line l10n_ar.partner.tax
l10n_ar.payment.register.withholding l10n_br.zip.range l10n_ch.qr_invoice.wizard l10n_cz.tax_office l10n_ec.sri.payment
l10n_eg.eta.account.tax.mixin l10n_eg_edi.activity.type l10n_eg_edi.thumb.drive l10n_eg_edi.uom.code l10n_es.sii.account.tax.mixin
l10n_es_edi.certificate l10n_es_edi_facturae.ac_role_type l10n_es_edi_facturae.certificate l10n_es_edi_facturae_adm_centers.ac_role_type
l10n_es_edi_tbai.document l10n_es_edi_verifactu.document l10n_fr.fec.export.wizard l10n_gr_edi.document
l10n_gr_edi.preferred_classification l10n_hr.kpd.category l10n_hr_edi.addendum l10n_hr_edi.mojeracun_reject_wizard l10n_hu_edi.cancellation
l10n_hu_edi.tax_audit_export l10n_id.qris.transaction l10n_id_efaktur.document l10n_id_efaktur.efaktur.range
l10n_id_efaktur_coretax.document l10n_id_efaktur_coretax.product.code l10n_id_efaktur_coretax.uom.code l10n_in.pan.entity l10n_in.port.code
l10n_in.section.alert l10n_in.withhold.wizard l10n_in.withhold.wizard.line l10n_in_edi.cancel l10n_it.ddt l10n_it.document.type
l10n_it_edi_doi.declaration_of_intent l10n_ke.item.code l10n_latam.check l10n_latam.document.type l10n_latam.identification.type
l10n_latam.payment.mass.transfer l10n_latam.payment.register.check l10n_my_edi.document.status.update l10n_my_edi.industry_classification
l10n_pe.res.city.district l10n_ph_2307.wizard l10n_pl.bank.account.verification l10n_pl.l10n_pl_tax_office l10n_ro.cpv.code
l10n_ro_edi.document l10n_sa_edi.otp.wizard l10n_tr.nilvera.alias l10n_tr.nilvera.trailer.plate
l10n_tr_nilvera_einvoice_extended.account.tax.code l10n_tr_nilvera_einvoice_extended.tax.office l10n_tw_edi.invoice.cancel
l10n_tw_edi.invoice.print l10n_vn_edi_viettel.cancellation l10n_vn_edi_viettel.sinvoice.symbol l10n_vn_edi_viettel.sinvoice.template
link.tracker link.tracker.click link.tracker.code lot.label.layout loyalty.card loyalty.card.update.balance loyalty.generate.wizard
loyalty.history loyalty.mail loyalty.program loyalty.reward loyalty.rule lunch.alert lunch.cashmove lunch.cashmove.report lunch.location
lunch.order lunch.product lunch.product.category lunch.supplier lunch.topping mail.activity mail.activity.mixin mail.activity.plan
mail.activity.plan.template mail.activity.schedule mail.activity.schedule.line mail.activity.todo.create mail.activity.type mail.alias
mail.alias.domain mail.alias.mixin mail.alias.mixin.optional mail.blacklist mail.blacklist.remove mail.bot mail.canned.response
mail.channel mail.channel.member mail.channel.rtc.session mail.compose.message mail.composer.mixin mail.followers mail.followers.edit
mail.gateway.allowed mail.group mail.group.member mail.group.message mail.group.message.reject mail.group.moderation mail.guest
mail.ice.server mail.link.preview mail.mail mail.message mail.message.link.preview mail.message.reaction mail.message.schedule
mail.message.subtype mail.message.translation mail.notification mail.notification.web.push mail.partner.device mail.presence mail.push
mail.push.device mail.render.mixin mail.resend.message mail.resend.partner mail.scheduled.message mail.shortcode mail.template
mail.template.preview mail.template.reset mail.thread mail.thread.blacklist mail.thread.cc mail.thread.main.attachment mail.thread.phone
mail.tracking.duration.mixin mail.tracking.value mail.wizard.invite mailing.contact mailing.contact.import mailing.contact.subscription
mailing.contact.to.list mailing.filter mailing.list mailing.list.merge mailing.mailing mailing.mailing.schedule.date mailing.mailing.test
mailing.sms.test mailing.subscription mailing.subscription.optout mailing.trace mailing.trace.report maintenance.equipment
maintenance.equipment.category maintenance.mixin maintenance.request maintenance.stage maintenance.team membership.invoice
membership.membership_line microsoft.calendar.account.reset microsoft.calendar.credentials microsoft.calendar.sync microsoft.outlook.mixin
microsoft.service mrp.account.wip.accounting mrp.account.wip.accounting.line mrp.batch.produce mrp.bom mrp.bom.byproduct mrp.bom.line
mrp.consumption.warning mrp.consumption.warning.line mrp.document mrp.immediate.production mrp.immediate.production.line mrp.production
mrp.production.backorder mrp.production.backorder.line mrp.production.group mrp.production.serials mrp.production.split
mrp.production.split.line mrp.production.split.multi mrp.routing.workcenter mrp.unbuild mrp.workcenter mrp.workcenter.capacity
mrp.workcenter.productivity mrp.workcenter.productivity.loss mrp.workcenter.productivity.loss.type mrp.workcenter.tag mrp.workorder
myinvois.consolidate.invoice.wizard myinvois.document myinvois.document.status.update.wizard nemhandel.registration
nemhandel.rejection.wizard nemhandel.response note.note note.stage note.tag onboarding.onboarding onboarding.onboarding.step
onboarding.progress onboarding.progress.step payment.capture.wizard payment.icon payment.link.wizard payment.method payment.provider
payment.provider.onboarding.wizard payment.refund.wizard payment.token payment.transaction pdp.config.wizard pdp.flow.10.xml.builder
pdp.registration pdp.response.wizard peppol.config.wizard peppol.registration phone.blacklist phone.blacklist.remove picking.label.type
portal.mixin portal.share portal.wizard portal.wizard.user pos.bill pos.bus.mixin pos.cache pos.category pos.close.session.wizard pos.combo
pos.combo.line pos.config pos.confirmation.wizard pos.daily.sales.reports.wizard pos.details.wizard pos.edi.xml.ubl_21
pos.edi.xml.ubl_21.jo pos.load.mixin pos.make.invoice pos.make.payment pos.note pos.order pos.order.line pos.pack.operation.lot pos.payment
pos.payment.method pos.preset pos.printer pos.session pos.session.check_product_wizard pos_mercury.configuration
pos_mercury.mercury_transaction pos_self_order.custom_link print.prenumbered.checks privacy.log privacy.lookup.wizard
privacy.lookup.wizard.line procurement.group product.attribute product.attribute.category product.attribute.custom.value
product.attribute.value product.catalog.mixin product.category product.combo product.combo.item product.document product.feed
product.fetch.image.wizard product.image product.label.layout product.margin product.packaging product.pricelist product.pricelist.item
product.product product.public.category product.removal product.replenish product.ribbon product.supplierinfo product.tag product.template
product.template.attribute.exclusion product.template.attribute.line product.template.attribute.value product.uom product.value
product.wishlist project.collaborator project.create.invoice project.create.sale.order project.create.sale.order.line project.milestone
project.project project.project.stage project.project.stage.delete.wizard project.role project.sale.line.employee.map
project.share.collaborator.wizard project.share.wizard project.tags project.task project.task.burndown.chart.report project.task.recurrence
project.task.stage.personal project.task.type project.task.type.delete.wizard project.template.create.wizard
project.template.role.to.users.map project.update properties.base.definition properties.base.definition.mixin publisher_warranty.contract
purchase.bill.line.match purchase.bill.union purchase.edi.xml.ubl_bis3 purchase.order purchase.order.group purchase.order.line
purchase.report purchase.requisition purchase.requisition.alternative.warning purchase.requisition.create.alternative
purchase.requisition.line purchase.requisition.type quotation.document rating.mixin rating.parent.mixin rating.rating registration.editor
registration.editor.line repair.fee repair.line repair.order repair.order.make_invoice repair.tags repair.warn.uncomplete.move
report.account.report_hash_integrity report.account.report_invoice report.account.report_invoice_with_payments
report.account_test.report_accounttest report.base.report_irmodulereference report.hr_holidays.report_holidayssummary
report.hr_skills.report_employee_cv report.l10n_ch.qr_report_main report.l10n_fr_pos_cert.report_pos_hash_integrity report.layout
report.membership report.mrp.report_bom_structure report.mrp.report_mo_overview report.paperformat report.point_of_sale.report_invoice
report.point_of_sale.report_saledetails report.pos.order report.pos_hr.multi_employee_sales_report
report.pos_hr.single_employee_sales_report report.product.report_pricelist report.product.report_producttemplatelabel
report.product.report_producttemplatelabel2x7 report.product.report_producttemplatelabel4x12
report.product.report_producttemplatelabel4x12noprice report.product.report_producttemplatelabel4x7
report.product.report_producttemplatelabel_dymo report.project.task.user report.stock.label_lot_template_view
report.stock.label_product_product_view report.stock.quantity report.stock.report_product_product_replenishment
report.stock.report_product_template_replenishment report.stock.report_reception report.stock.report_stock_rule res.bank res.city
res.company res.company.ldap res.config res.config.installer res.config.settings res.country res.country.group res.country.state
res.currency res.currency.rate res.device res.device.log res.groups res.groups.privilege res.lang res.partner res.partner.activation
res.partner.autocomplete.sync res.partner.bank res.partner.category res.partner.grade res.partner.iap res.partner.industry res.partner.tag
res.partner.title res.role res.users res.users.apikeys res.users.apikeys.description res.users.apikeys.show res.users.deletion
res.users.identitycheck res.users.log res.users.settings res.users.settings.embedded.action res.users.settings.volumes
reset.view.arch.wizard resource.calendar resource.calendar.attendance resource.calendar.leaves resource.mixin resource.resource
restaurant.floor restaurant.order.course restaurant.printer restaurant.table sale.advance.payment.inv sale.edi.common sale.edi.xml.ubl_bis3
sale.loyalty.coupon.wizard sale.loyalty.reward.wizard sale.mass.cancel.orders sale.order sale.order.cancel sale.order.coupon.points
sale.order.discount sale.order.line sale.order.option sale.order.template sale.order.template.line sale.order.template.option
sale.payment.provider.onboarding.wizard sale.pdf.form.field sale.report sequence.mixin server.action.history.wizard slide.answer
slide.channel slide.channel.invite slide.channel.partner slide.channel.tag slide.channel.tag.group slide.embed slide.question slide.slide
slide.slide.partner slide.slide.resource slide.tag sms.account.code sms.account.phone sms.account.sender sms.api sms.composer sms.resend
sms.resend.recipient sms.sms sms.template sms.template.preview sms.template.reset sms.tracker sms.twilio.account.manage sms.twilio.number
snailmail.confirm snailmail.confirm.invoice snailmail.letter snailmail.letter.format.error snailmail.letter.missing.required.fields
sparse_fields.test spreadsheet.dashboard spreadsheet.dashboard.group spreadsheet.dashboard.share spreadsheet.mixin stock.add.to.wave
stock.assign.serial stock.avco.report stock.backorder.confirmation stock.backorder.confirmation.line stock.change.product.qty
stock.forecasted_product_product stock.forecasted_product_template stock.immediate.transfer stock.immediate.transfer.line
stock.inventory.adjustment.name stock.inventory.conflict stock.inventory.warning stock.landed.cost stock.landed.cost.lines stock.location
stock.lot stock.lot.report stock.move stock.move.line stock.orderpoint.snooze stock.package stock.package.destination stock.package.history
stock.package.type stock.package_level stock.picking stock.picking.batch stock.picking.to.batch stock.picking.type stock.put.in.pack
stock.putaway.rule stock.quant stock.quant.package stock.quant.relocate stock.quantity.history stock.reference stock.replenish.mixin
stock.replenishment.info stock.replenishment.option stock.request.count stock.return.picking stock.return.picking.line stock.route
stock.rule stock.rules.report stock.scheduler.compute stock.scrap stock.scrap.reason.tag stock.storage.category
stock.storage.category.capacity stock.traceability.report stock.track.confirmation stock.track.line stock.valuation.adjustment.lines
stock.valuation.layer stock.valuation.layer.revaluation stock.warehouse stock.warehouse.orderpoint stock.warn.insufficient.qty
stock.warn.insufficient.qty.repair stock.warn.insufficient.qty.scrap stock.warn.insufficient.qty.unbuild
stock_account.stock.valuation.report survey.invite survey.question survey.question.answer survey.survey survey.user_input
survey.user_input.line talent.pool.add.applicants task.share.wizard template.reset.mixin theme.ir.asset theme.ir.attachment
theme.ir.ui.view theme.utils theme.website.menu theme.website.page timesheets.analysis.report transaction.lipa.na.mpesa
transifex.code.translation transifex.translation uom.category uom.uom update.product.attribute.value utm.campaign utm.medium utm.mixin
utm.source utm.source.mixin utm.stage utm.tag validate.account.move vendor.delay.report web_editor.assets web_editor.converter.test
web_editor.converter.test.sub web_tour.tour web_tour.tour.step website website.assets website.base.unit website.checkout.step
website.configurator.feature website.controller.page website.cover_properties.mixin website.custom_blocked_third_party_domains
website.event.menu website.html.text.processor website.menu website.multi.mixin website.page website.page.properties
website.page.properties.base website.page_options.mixin website.page_visibility_options.mixin website.published.mixin
website.published.multi.mixin website.rewrite website.robots website.route website.sale.extra.field website.searchable.mixin
website.seo.metadata website.snippet.filter website.technical.page website.track website.twitter.tweet website.visitor
wizard.ir.model.menu.create
`
    .trim()
    .split(/\s+/),
);
