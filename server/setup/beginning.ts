import type { Hall, HallDocument } from '../../protocol/hall-document.ts'
import type { CounterNo, LineId, MatterId } from '../../protocol/vocabulary.ts'

type Beginning = Pick<HallDocument, 'groups' | 'lines' | 'matters'>

/** In a hall that is only beginning nobody knows yet which counter stands where. */
const area = { 'zh-Hans': '大厅', en: 'Hall' }
const counterName = { 'zh-Hans': '综合窗口', en: 'General counter' }

/** The common matters of the chosen groups, with the lines that they need. What belongs to the example hall alone is left behind. */
export function commonBeginning(example: Hall, groups: readonly string[], phone: string): Beginning {
  // What is done jointly, and who leads it, each hall agrees for itself.
  const matters = example.matters.filter(({ group, joint }) => groups.includes(group) && !joint)
  const contact = { 'zh-Hans': `综合窗口，电话 ${phone}`, en: `General counter, phone ${phone}` }
  return {
    groups: example.groups.filter(({ group }) => matters.some((matter) => matter.group === group)),
    lines: example.lines
      .filter(({ line }) => matters.some((matter) => matter.line === line))
      .map(({ line, name }) => ({ line, name, area })),
    matters: matters.map(({ guide: { office: _office, ...guide }, ...matter }) => ({
      ...matter,
      guide: { ...guide, contact, complaintPhone: phone },
    })),
  }
}

/** One line and one matter for everything, until the hall's own are imported. */
export function plainBeginning(phone: string): Beginning {
  const asked = { 'zh-Hans': '以窗口告知的为准', en: 'The counter tells you' }
  return {
    groups: [
      {
        group: 'general',
        name: { 'zh-Hans': '综合业务', en: 'General services' },
        summary: { 'zh-Hans': '各类事项', en: 'Every matter' },
        icon: 'enquiry',
      },
    ],
    lines: [{ line: 'A' as LineId, name: { 'zh-Hans': '综合', en: 'General' }, area }],
    matters: [
      {
        matter: 'general' as MatterId,
        line: 'A' as LineId,
        group: 'general',
        name: { 'zh-Hans': '综合业务', en: 'General services' },
        minutes: 10,
        guide: {
          basis: [asked],
          conditions: [asked],
          materials: [
            {
              name: { 'zh-Hans': '居民身份证', en: 'Identity card' },
              note: { 'zh-Hans': '没有带也可以先取号', en: 'You can take a number without it' },
              copies: 1,
              required: false,
            },
          ],
          steps: [{ 'zh-Hans': '取号，到窗口办理', en: 'Take a number, go to the counter' }],
          promised: asked,
          legal: asked,
          fee: asked,
          contact: { 'zh-Hans': `综合窗口，电话 ${phone}`, en: `General counter, phone ${phone}` },
          complaintPhone: phone,
        },
      },
    ],
  }
}

/** Counters 1 to `count`, each of which does everything. */
export const generalCounters = (count: number, lines: Beginning['lines']): HallDocument['counters'] =>
  Array.from({ length: count }, (_, index) => ({
    counter: (index + 1) as CounterNo,
    kind: 'general' as const,
    name: counterName,
    lines: lines.map(({ line }) => ({ line, tier: 1 })),
  }))
