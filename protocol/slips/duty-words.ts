import type { Checklist } from '../duty.ts'
import type { Language } from '../vocabulary.ts'

type Words = {
  readonly onDuty: string
  readonly lists: Readonly<Record<Checklist, string>>
  readonly done: (done: number, of: number) => string
  readonly handovers: string
  readonly ends: Readonly<Record<'valid' | 'open' | 'missed', string>>
}

/** What a closing sheet says of duty. */
export const dutyWords: Readonly<Record<Language, Words>> = {
  'zh-Hans': {
    onDuty: '值班人',
    lists: { opening: '岗前清单', closing: '收尾清单' },
    done: (done, of) => `${done} / ${of} 项`,
    handovers: '交接',
    ends: { valid: '双方已确认', open: '没有确认完', missed: '没有交接就离岗' },
  },
  'zh-Hant': {
    onDuty: '值班人',
    lists: { opening: '崗前清單', closing: '收尾清單' },
    done: (done, of) => `${done} / ${of} 項`,
    handovers: '交接',
    ends: { valid: '雙方已確認', open: '沒有確認完', missed: '沒有交接就離崗' },
  },
  en: {
    onDuty: 'On duty',
    lists: { opening: 'Opening list', closing: 'Closing list' },
    done: (done, of) => `${done} of ${of}`,
    handovers: 'Hand-overs',
    ends: { valid: 'confirmed by both', open: 'not confirmed', missed: 'left without' },
  },
}
