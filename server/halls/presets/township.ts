import { preset } from './preset.ts'

/**
 * 「现场一般30分钟内办结」
 * 「发生三次以上的,将对该窗口工作人员予以作通报批评等处理」, of appointments that the hall did not keep.
 */
export const township = preset({
  preset: 'township',
  name: { 'zh-Hans': '乡镇便民服务中心', en: 'Township service centre' },
  instead: {
    'zh-Hans': '即办件一般 30 分钟内办结；时间和件种没有另作规定，用常见的设置。',
    en: 'Instant cases usually within 30 minutes; hours and kinds are not fixed, so the common settings stand.',
  },
  source: { 'zh-Hans': '001-5 乡镇便民服务中心管理制度', en: '001-5, rules of township service centres' },
  rules: { appointmentBrokenMark: 3 },
})
