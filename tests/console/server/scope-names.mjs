/**
 * The names of scopes that official public lists have (the priorities of the official command line tool, the guides), so
 * that what guides tell to import can be imported. A service, then what follows it; a line that is set in goes on.
 */
export const SCOPE_NAMES = `
acs: access_record:readonly access_record:write device:write devices:readonly users
admin: admin_dept_stat:readonly admin_user_stat:readonly app.admin:check app.admin:readonly app.admin_id:readonly app.category:update app.enable:write app.info:readonly
  app.user_usable:readonly app.visibility badge badge.grant ent_email_password
aily: data_asset:read data_asset:upload_file data_asset:write file:read file:write knowledge:ask knowledge:read knowledge:write message:read message:write run:read run:write
  session:read session:write skill:read skill:write
app_engine: application.environment_variable:read application.event:read application.event_subscriber:read application.function:write application.log:read
  application.metric:read approval:read approval:write apps:read attachment:read attachment:write data.record.change:read dataset.meta:read dataset.record:read flow:write
  global_option:read object.meta:read object.record:read object.record:write record_permission.member:write role.member:write role:read seat_activities:read
  seat_assignments:read security.audit_log:read workspace.sql_commands:write workspace.table.record:read workspace.table.record:write workspace.table:read workspace.table:write
application: application application.app_message_stats.overview:readonly application.app_package application.app_usage_stats.overview:readonly application.app_version
  application.app_version:readonly application.bot.operator_name:readonly application.collaborators:write application.contacts_range:write application.feedback.feedback_info
  application:patch application:self_manage bot.menu:readonly bot.menu:write
approval: approval approval.list:readonly approval:readonly definition external_approval external_instance instance instance.comment instance:read instance:write task task:read
  task:write
attendance: overtime_approval:write rule rule:readonly task task:readonly
attendance_machine: check_in_record:write device:write users
auth: user.id:read user_access_token:read
baike: entity entity:exempt_delete entity:exempt_review entity:readonly
base: app:copy app:create app:read app:update collaborator:create collaborator:delete collaborator:read dashboard:copy dashboard:create dashboard:delete dashboard:read
  dashboard:update field:create field:delete field:read field:update field_group:create form:create form:delete form:read form:update history:read record:create record:delete
  record:read record:retrieve record:update role:create role:delete role:read role:update table:create table:delete table:read table:update view:read view:write_only
  workflow:create workflow:delete workflow:read workflow:update workflow:write workspace:list
bitable: app app:readonly
block: entity message
board: whiteboard:node:create whiteboard:node:delete whiteboard:node:read whiteboard:node:update
calendar: calendar calendar.acl:create calendar.acl:delete calendar.acl:read calendar.event:create calendar.event:delete calendar.event:read calendar.event:reply
  calendar.event:update calendar.free_busy:read calendar:create calendar:delete calendar:read calendar:readonly calendar:subscribe calendar:update exchange.bindings:create
  exchange.bindings:delete exchange.bindings:read room room:readonly settings.caldav:create settings.workhour:read time_off:create time_off:delete timeoff
cardkit: card:read card:write template:read
collab_plugins: collab_plugins collab_plugins.relation.change:read
component: selector user_profile
contact: contact contact.base:readonly contact:access_as_app contact:access_as_user contact:readonly contact:readonly_as_app contact:update_department_id contact:update_user_id
  department.base:readonly department.hrbp:readonly department.organize:readonly functional_role functional_role:readonly group group:readonly job_family job_family:readonly
  job_level job_level:readonly job_title:readonly role:readonly unit unit:readonly user.assign_info:read user.base:readonly user.basic_profile:readonly user.department:readonly
  user.department_path:readonly user.dotted_line_leader_info.read user.email:readonly user.employee:readonly user.employee_id:readonly user.employee_number:read
  user.gender:readonly user.id:readonly user.job_family:readonly user.job_level:readonly user.phone:readonly user.subscription_ids:write user.user_geo user:search
  work_city:readonly
corehr: additional_job.compensation_type:read additional_job.compensation_type:write additional_job.job:read additional_job.job:write additional_job.job_level:read
  additional_job.job_level:write additional_job.position:read additional_job.position:write additional_job.service_company:read additional_job.service_company:write
  additional_job.work_shift:read additional_job.work_shift:write additional_job:read additional_job:write approval_groups.orgdraft_department_change:read
  approval_groups.orgdraft_job_change:read approval_groups.orgdraft_position_change:read approval_groups:read authorization.bp:read authorization:read authorization:write
  bp.get_by_department:read bp.list:read common_data.basic_data:read common_data.id.convert:read common_data.meta_data:read common_data.meta_data:write
  common_data.preset_data:read common_data.preset_data:write company:read company:write compensation.insurance:read compensation.lump_sum_payment:read
  compensation.lump_sum_payment:write compensation.recurring_payment:delete compensation.recurring_payment:read compensation.recurring_payment:update
  compensation.recurring_payment:write compensation.social_adjust_record:read compensation.social_archive:read compensation.social_plan:read compensation_archive:write
  compensation_archive_detail.change_description:read compensation_archive_detail.indicators:read compensation_archive_detail.items:read compensation_archive_detail.plan:read
  compensation_archive_detail.salary_level:read compensation_archive_detail:read compensation_change_reason:read compensation_indicator:read compensation_item:read
  compensation_item_category:read compensation_plan:read compensation_plan_detail.indicators:read compensation_plan_detail.items:read compensation_standards:read
  contract.company:read contract.company:write contract.period:read contract.period:write contract:create contract:read contract:write corehr corehr:readonly
  cost_allocation:read cost_allocation:write cost_center:read cost_center:write custom_org:read custom_org:write default_cost_center:read default_cost_center:write
  department.cost_center_id:read department.custom_fields:read department.manager.search:read department.manager:read department.operation_log:read
  department.organize.search:read department.organize:read department:read department:write draft:read employee.add:write employee.all_bp:read employee.bp:read
  employee.event:read employee.job_data:read employee.update:write employee:read employee:write employees.international_assignment:read employees.international_assignment:write
  employment.archive_cpst_plan:read employment.assignment:read employment.assignment_pay_group:read employment.compensation_type:read employment.compensation_type:write
  employment.contract_type:read employment.cost_center:read employment.custom_field:read employment.custom_org:read employment.custom_org:write employment.custom_org_field:read
  employment.custom_org_field:write employment.has_offer_salary:read employment.international_assignment.bt:read employment.international_assignment.compensation_type:read
  employment.international_assignment.compensation_type:write employment.international_assignment.custom_field.apaas_id__c:read
  employment.international_assignment.custom_field:read employment.international_assignment.custom_field:write employment.international_assignment.job:read
  employment.international_assignment.job:write employment.international_assignment.job_family:read employment.international_assignment.job_family:write
  employment.international_assignment.job_grade:read employment.international_assignment.job_grade:write employment.international_assignment.job_level:read
  employment.international_assignment.job_level:write employment.international_assignment.position:read employment.international_assignment.position:write
  employment.international_assignment.service_company:read employment.international_assignment.service_company:write
  employment.international_assignment.weekly_working_hours:read employment.international_assignment.weekly_working_hours:write
  employment.international_assignment.work_calendar:read employment.international_assignment.work_calendar:write employment.international_assignment.work_location:read
  employment.international_assignment.work_location:write employment.international_assignment.work_shift:read employment.international_assignment.work_shift:write
  employment.international_assignment.working_hours_type:read employment.international_assignment.working_hours_type:write employment.job:read employment.job_grade:read
  employment.job_grade:write employment.job_level:read employment.job_level:write employment.non_compete_covenant:read employment.non_compete_covenant:write
  employment.offboarding_reason.search:read employment.offboarding_reason:read employment.pathway:read employment.pathway:write employment.pay_group:read
  employment.position:read employment.position:write employment.recruitment_project_id:read employment:read employment:write file:download file:write flow.definition:read
  international_assignment:read international_assignment:write job.job_level:read job.only:read job:read job:write job_change.company:read job_change.company:write
  job_change.compensation_type:read job_change.compensation_type:write job_change.contract_end_date:read job_change.contract_end_date:write job_change.contract_number:read
  job_change.contract_number:write job_change.contract_start_date:read job_change.contract_start_date:write job_change.contract_type:read job_change.contract_type:write
  job_change.cost_center:read job_change.cost_center:write job_change.department:read job_change.department:write job_change.direct_manager:write
  job_change.dotted_manager:write job_change.duration_type:read job_change.duration_type:write job_change.employee_subtype:read job_change.employment_custom_field:read
  job_change.is_adjust_salary:read job_change.job:read job_change.job:write job_change.job_family:read job_change.job_family:write job_change.job_grade:read
  job_change.job_grade:write job_change.job_level:read job_change.job_level:write job_change.pathway:read job_change.pathway:write job_change.probation_end_date:write
  job_change.probation_exist:read job_change.probation_exist:write job_change.remark:read job_change.remark:write job_change.service_company:read
  job_change.service_company:write job_change.signing_type:write job_change.social_security_city:read job_change.social_security_city:write job_change.status_update_event:read
  job_change.update_event_v2:read job_change.weekly_working_hours:write job_change.work_location:write job_change.work_shift:read job_change.work_shift:write
  job_change.workforce_type:read job_change.workforce_type:write job_change.working_calendar:read job_change.working_calendar:write job_change.working_hours_type:write
  job_change:create job_change:read job_change:write job_data.assignment_start_reason:read job_data.compensation_type:read job_data.job_data_reason:read
  job_data.service_company:read job_data.work_shift:read job_data:read job_data:readonly job_data:write job_family:read job_family:write job_grade:read job_grade:write
  job_level job_level:read job_level:readonly job_level:write leave:read leave_grant:read leave_grant:write leave_granting_record:write leave_record:read leaves:read
  locations:read locations:write offboarding.block_list:read offboarding.block_list:write offboarding.checklist_status_message:read offboarding.custom_field:read
  offboarding.last_attendance_date:read offboarding.noncompete_agreement:read offboarding.retain_account:read offboarding.retain_account:write offboarding.revoke:write
  offboarding.signature:read offboarding.social_insurance:read offboarding.status_message_v2:read offboarding.submit:write offboarding.update:write
  offboarding.update_field_message:read offboarding:read offboarding:write orgrole_info:read out:write pathway:read pathway:write person.additional_nationalities:read
  person.additional_nationalities:write person.address:read person.address:write person.bank_account:read person.bank_account:write person.born_country_region:read
  person.born_country_region:write person.citizenship_status:read person.citizenship_status:write person.custom_field:read person.custom_field:write
  person.date_entered_workforce:read person.date_entered_workforce:write person.date_of_birth:read person.date_of_birth:write person.dependent:read person.dependent:write
  person.education:read person.education:write person.email:read person.email:write person.emergency_contact:read person.emergency_contact:write person.entry_leave_time:read
  person.gender:read person.gender:write person.hukou:read person.hukou:write person.is_disabled:read person.is_disabled:write person.is_old_alone:read
  person.is_old_alone:write person.legal_name:read person.legal_name:write person.marital_status:read person.marital_status:write person.martyr_family:read
  person.martyr_family:write person.national_id.search:read person.national_id:read person.national_id:write person.nationality:read person.nationality:write
  person.native_region:read person.native_region:write person.passport_number:read person.personal_profile:read person.personal_profile:write person.phone.search:read
  person.phone:read person.phone:write person.political_affiliation:read person.political_affiliation:write person.preferred_name:write person.race:read person.race:write
  person.religion:read person.religion:write person.resident_tax:read person.resident_tax:write person.resident_tax_custom_field:read person.resident_tax_custom_field:write
  person.work_experience:read person.work_experience:write person:write position.direct_leader:read position.employee_type:read position.job:read position.job_family:read
  position.job_grade:read position.job_level:read position.working_hours_type:read position:read position:write pre_hire.abnormal_reason_field:read pre_hire.check_in_data:read
  pre_hire.company_manual_updated:read pre_hire.company_sponsored_visa:read pre_hire.cost_center:read pre_hire.cost_center:write pre_hire.flow_id:read
  pre_hire.office_address:read pre_hire.onboarding_address:read pre_hire.search:read pre_hire.withdrawn_reason:read pre_hire:check_work_email pre_hire:complete pre_hire:delete
  pre_hire:read pre_hire:read_only pre_hire:restore_flow_instance pre_hire:transform_onboarding_task pre_hire:transit_tasks pre_hire:update pre_hire:withdraw_onboarding
  pre_hire:write probation.actual_probation_end_date:write probation.assessment.submit2:write probation.assessment:write probation.custom_field:read
  probation.custom_field:write probation.extended_probation_period_duration:write probation.notes:read probation.notes:write probation.probation_expected_end_date:write
  probation.probation_extend_expected_end_date:write probation.probation_outcome:read probation.probation_outcome:write probation.probation_start_date:write
  probation.score:read probation.self_review:read probation.self_review:write probation.submit:write probation:read probation:write process.detail:read process.instance:read
  process.instance:write process:read report.data:read security_group:read signature.file:read signature_file.pre_hire:read signature_file.pre_hire:write signature_file:read
  signature_file:terminate signature_template:read work_calendar:read workforce_detail:read workforce_detail:write workforce_plan:read
  workforce_plan_centralized_reporting_project_detail:write
directory: custom_field:write department.base:read department.count:read department.create:write department.custom_field:read department.data_source:read
  department.delete:write department.department_path:read department.external_id:read department.has_child:read department.idconvert:read department.leader:read
  department.name:read department.order_weight:read department.organization:read department.parent_id:read department.status:read department.update:write department:list
  department:read department:search department:write employee.base.active_status:read employee.base.avatar:read employee.base.background_image:read employee.base.base:read employee.base.custom_field:read
  employee.base.data_source:read employee.base.department:read employee.base.department_path:read employee.base.dept_order:read employee.base.description:read
  employee.base.dotted_line_leaders:read employee.base.email:read employee.base.enterprise_email:read employee.base.enterprise_email_alias:read employee.base.external_id:read employee.base.gender:read
  employee.base.geo:read employee.base.geo:write employee.base.is_admin:read employee.base.is_primary_admin:read employee.base.is_resigned:read employee.base.leader:read employee.base.leader_id:read
  employee.base.mobile:read employee.base.name.another_name:read employee.base.name.first_name:read employee.base.name.last_name:read employee.base.name.name:read
  employee.base.resign_time:read employee.base.role:read employee.base.status:read employee.base.subscription_ids:read employee.base.subscription_ids:write
  employee.create:write employee.idconvert:read employee.resign:write employee.resurrect:write employee.to_be_resigned:write employee.update:write employee.work.base_work:read
  employee.work.employment_type:read employee.work.extension_number:read employee.work.job_number:read employee.work.job_title:read employee.work.join_date:read
  employee.work.positions:read employee.work.resign_date:read employee.work.resign_reason:read employee.work.resign_remark:read employee.work.resign_type:read
  employee.work.staff_status:read employee.work.work_country_or_region:read employee.work.work_place:read employee.work.work_station:read employee:list employee:read
  employee:search employee:write employee_type_enum:write job_title.base:read job_title.status:read job_title:write place.base:read place.status:read place:write
docs: doc doc:readonly document.comment:create document.comment:delete document.comment:read document.comment:update document.comment:write_only document.content:read
  document.media:download document.media:upload document.subscription document.subscription:read document:copy document:export document:import event.document_deleted:read
  event.document_edited:read event.document_opened:read event:subscribe permission.member permission.member:auth permission.member:create permission.member:delete
  permission.member:readonly permission.member:retrieve permission.member:transfer permission.member:update permission.setting permission.setting:read
  permission.setting:readonly permission.setting:write_only
document_ai: bank_card:recognize business_card:recognize business_license:recognize chinese_passport:recognize contract:field_extract driving_license:recognize
  food_manage_license:recognize food_produce_license:recoginze health_certificate:recognize hkm_mainland_travel_permit:recognize id_card:recognize resume:recognize
  taxi_invoice:recognize train_invoice:recognize tw_mainland_travel_permit:recognize vat_invoice:recognize vehicle_invoice:recognize vehicle_license:recognize
docx: document document.block:convert document:create document:readonly document:write_only
drive: drive drive.metadata:readonly drive.search:readonly drive:readonly drive:version drive:version:readonly export:readonly file file.like:readonly
  file.meta.sec_label.read_only file:download file:readonly file:upload file:view_record:readonly
ea_integration_platform: lawfirm_attorney_capacity:read
ehr: attachment:readonly employee:readonly
event: ip_list
financial_access_platform: data:write
helpdesk: all all:readonly helpdesk:access
hire: advertisement agency agency:readonly agency_account agency_account:readonly application application:readonly attachment attachment:readonly auth auth:readonly
  background_check_order background_check_order:readonly ehr_import employee employee:readonly evaluation:readonly exam exam:readonly external_application
  external_application:readonly external_offer external_offer:readonly external_referral_reward interview interview:readonly interviewer interviewer:readonly job
  job.composite_info:readonly job:readonly job_process:readonly job_requirement job_requirement:readonly location:readonly note note:readonly offer offer:readonly
  offer_approval_template:readonly offer_schema:readonly offer_selection_object questionnaire questionnaire:readonly referral referral:readonly referral_account
  referral_account:readonly referral_website:readonly report.data:read site site:readonly site_application site_application:readonly site_job_post:readonly subject:readonly
  talent talent:readonly talent_blocklist talent_blocklist:readonly talent_folder talent_folder:readonly talent_folder_association talent_tag talent_tag:readonly todo:readonly
  tripartite_agreement tripartite_agreement:readonly
im: app_feed_card:write biz_entity_tag_relation:read biz_entity_tag_relation:write chat chat.access_event.bot_p2p_chat:read chat.announcement:read chat.announcement:write_only
  chat.chat_pins:read chat.chat_pins:write_only chat.collab_plugins:read chat.collab_plugins:write_only chat.group_info:readonly chat.managers:write_only
  chat.members:bot_access chat.members:read chat.members:write_only chat.menu_tree:read chat.menu_tree:write_only chat.moderation:read chat.tabs:read chat.tabs:write_only
  chat.top_notice:write_only chat.widgets:read chat.widgets:write_only chat:create chat:create_by_user chat:delete chat:moderation:write_only chat:operate_as_owner chat:read
  chat:readonly chat:update datasync.feed_card.time_sensitive:write message message.group_at_msg:readonly message.group_msg message.group_msg:get_as_user
  message.history:readonly message.p2p_msg:get_as_user message.p2p_msg:readonly message.pins:read message.pins:write_only message.reactions:read message.reactions:write_only
  message.send_as_user message.urgent message.urgent.status:write message.urgent:phone message.urgent:sms message:readonly message:recall message:receive_as_bot
  message:send_as_bot message:send_multi_depts message:send_multi_users message:send_sys_msg message:update resource resource:upload tag:read tag:write url_preview.update
  user_agent:read
mail: event mailgroup mailgroup:readonly public_mailbox public_mailbox:readonly user_mailbox user_mailbox.event.mail_address:read user_mailbox.folder:read
  user_mailbox.folder:write user_mailbox.mail_contact.mail_address:read user_mailbox.mail_contact.phone:read user_mailbox.mail_contact:read user_mailbox.mail_contact:write
  user_mailbox.message.address:read user_mailbox.message.body:read user_mailbox.message.subject:read user_mailbox.message:modify user_mailbox.message:readonly
  user_mailbox.message:send user_mailbox.rule:read user_mailbox.rule:write user_mailbox:readonly
mdm: company.company_bank_account.account:readonly country_region:read legal_entity legal_entity:readonly spend spend:readonly vendor vendor:readonly
minutes: minutes minutes.artifacts:read minutes.basic:read minutes.media:export minutes.search:read minutes.statistics:read minutes.transcript:export minutes:readonly
moments: moments:readonly
myai_data: myai_data:read
okr: okr okr.content:readonly okr.content:writeonly okr.period:readonly okr.period:writeonly okr.progress.file:upload okr.progress:delete okr.progress:readonly
  okr.progress:writeonly okr.review:readonly okr:readonly
optical_char_recognition: image
passport: session:logout session_mask:readonly
payroll: cost_allocation_details:read cost_allocation_plan:read cost_allocation_report:read external_datasource_configuration:read external_datasource_record:read
  external_datasource_record:write pay_groups:read payment_activity:archive payment_activity:monitor payment_activity:read payment_activity_details:read payment_details:read
  payroll_calculation_item:read
performance: metric:read metric:write metric_lib:read performance performance:readonly review_template:read semester:read semester_activity:read semester_activity:write
  semester_user:read
personal_settings: status:system_status_operate status:system_status_update
report: report rule:readonly task:readonly
search: app data_item:create data_item:delete data_item:readonly data_schemas:create data_schemas:delete data_schemas:readonly data_schemas:update data_source
  data_source:create data_source:delete data_source:readonly data_source:update dataset.docs:create dataset.docs:delete dataset:create dataset:delete department:read docs:read
  memory_graph_tool_call:read message
security_and_compliance: audit_log.openapi_log:readonly device_apply_record:read device_apply_record:write device_record:read device_record:write
  multi_geo_entity.tenant:readonly user_migration user_migration:multi-geo user_migration:readonly user_migration_task
serviceaccount: approval:approvals:read
sheets: spreadsheet spreadsheet.meta:read spreadsheet.meta:write_only spreadsheet:create spreadsheet:read spreadsheet:readonly spreadsheet:write_only
slides: presentation:create presentation:read presentation:update presentation:write_only
space: document.event:read document:delete document:move document:retrieve document:shortcut folder:create
spark: app.sql_commands:write app.storage:write app.table.record:read app.table.record:write app.table:read app.table:write data.record.change:read
  directory.user.id_convert:read
speech_to_text: speech
task: attachment:read attachment:write comment comment:read comment:readonly comment:write custom_field:read custom_field:write section:read section:write task
  task.event_update_tenant:readonly task.privilege:read task:read task:readonly task:write task:writeonly tasklist.privilege:read tasklist:read tasklist:write
tenant: tenant.domain:read tenant.product_assign_info:read tenant:readonly
translation: text
trust_party: collaboration.tenant:readonly collaboration_rule:read collaboration_rule:write
vc: alert:readonly export meeting meeting.all_meeting:readonly meeting.meetingevent:read meeting.meetingid:read meeting.search:read meeting:readonly note:read record
  record:readonly report:readonly reserve reserve:readonly room room:readonly
verification: verification_information:readonly
wiki: member:create member:retrieve member:update node:copy node:create node:move node:read node:retrieve node:update setting:read setting:write_only space:read space:retrieve
  space:write_only wiki wiki:readonly
workplace: workplace_using_data:read
`;
