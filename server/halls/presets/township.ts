import { preset } from './preset.ts'

/**
 * 「现场一般30分钟内办结」; told later 「最长不超过3日」.
 * 「有窗口负责人向值班领导报告外出时间及人数,经同意后方可外出。未经同意视为擅自离岗」: who goes without is recorded as having left.
 * 「不能无故脱岗,二次以上由乡镇分包领导谈话,全年累计脱岗10次,由乡镇党委调换服务站工作人员」
 * 「发生三次以上的,将对该窗口工作人员予以作通报批评等处理」, of appointments that the hall did not keep.
 * 「第一个接听服务对象询问电话的中心工作人员」 is first-asked as well.
 */
export const township = preset({
  preset: 'township',
  name: { 'zh-Hans': '乡镇便民服务中心', en: 'Township service centre' },
  instead: {
    'zh-Hans': '即办件一般 30 分钟内办结；时间和件种没有另作规定，用常见的设置。',
    en: 'Instant cases usually within 30 minutes; hours and kinds are not fixed, so the common settings stand.',
  },
  source: { 'zh-Hans': '001-5 乡镇便民服务中心管理制度', en: '001-5, rules of township service centres' },
  rules: {
    firstAskedTie: 'first',
    // 001-5a: whatever is not done at once; 001-5c: 「全年代办业务量要在50件以上」.
    agencyScope: 'not-instant',
    agencyYearly: 50,
    appointmentBrokenMark: 3,
    pauseApproval: ['work'],
    noticeDeferredDays: 3,
    noticeDeferredDayKind: 'plain',
    pauseUnapproved: 'record',
    awayTalkCount: 2,
    awayReplaceCount: 10,
    caseClockStart: 'supplement',
    caseDayKind: 'working',
    // 「必须首先在登记窗口进行初始登记后,才能正式审批程序」: which line registers, each hall says itself.
    registrationGate: 'approvals',
  },
})
