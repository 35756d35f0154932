import { preset } from './preset.ts'

/**
 * 「應在最短時間內告知最長不超過5日」; 「實行工作日全天候服務,節假日實行值班或預約服務」
 * First-asked is who was asked.
 */
export const community = preset({
  preset: 'community',
  name: { 'zh-Hans': '社区便民服务中心', en: 'Community service centre' },
  instead: {
    'zh-Hans': '工作日全天候服务，中午不休息；起止钟点文件没有写，请按实际填。',
    en: 'Open all day on working days, with no noon break; the source names no clock times, so please set your own.',
  },
  source: { 'zh-Hans': '000-5 社区便民服务中心工作制度', en: '000-5, rules of community service centres' },
  hours: [['08:00', '17:30']],
  rules: {
    firstAskedTie: 'first',
    noticeDeferredDays: 5,
    noticeDeferredDayKind: 'plain',
    instantLimitMinutes: 0,
    // 「一次性告知」 and its other limits are in 日, not in 工作日.
    caseDayKind: 'plain',
    // 「免費為辦事群眾提供代辦服務,實行全程辦理」
    agencyScope: 'no-presence',
  },
})
