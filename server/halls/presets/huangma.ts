import { preset, six } from './preset.ts'

/**
 * 「上班時間為上午8:00-12:00,下午2:30-5:30」; 咨询件 has a slip of its own there.
 * 「提前十分鐘打開大廳大門」; 「特事特辦」 is in its list of cases.
 */
export const huangma = preset({
  preset: 'huangma',
  name: { 'zh-Hans': '黄码乡便民服务中心', en: 'Huangma township' },
  instead: {
    'zh-Hans': '上午 8:00–12:00、下午 2:30–5:30 办公；六种办件之外还有咨询件。',
    en: 'Hours 8:00–12:00 and 2:30–5:30; enquiries are a kind of case besides the six.',
  },
  source: { 'zh-Hans': '000-4 黄码乡便民服务中心制度建设', en: '000-4, rules of the Huangma township service centre' },
  hours: [
    ['08:00', '12:00'],
    ['14:30', '17:30'],
  ],
  kinds: [...six, 'enquiry'],
  rules: { doorOpensMinutesBefore: 10, urgentAllowed: true },
})
