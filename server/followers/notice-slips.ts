import type { NoticeSheet, NoticeSlip } from '../../protocol/slips/notice-slip.ts'
import type { PrintJob } from '../../protocol/slips/ticket-slip.ts'
import { type NoticeCopy, noticeCopies } from '../../protocol/vocabulary.ts'
import type { EventOf, HallEvent } from '../domain/events.ts'
import { designOf, type HallOnSlips } from './ticket-slip.ts'

export type PrintedNotice = EventOf<'notice.issued' | 'notice.reprinted'>

export const isNotice = (event: HallEvent): event is PrintedNotice => event.type === 'notice.issued' || event.type === 'notice.reprinted'

type Around = {
  readonly hall: HallOnSlips
  readonly demo: boolean
  /** Without one, notices carry no code. */
  readonly publicUrl: string | undefined
  readonly personal: (ref: string) => Readonly<Record<string, string>> | undefined
}

/**
 * A notice's copies, keyed by its number and the copy: the same event again is no other slip. Nothing when its text has been erased. One that is printed
 * again is marked.
 */
export function noticeSlips(event: PrintedNotice, { hall, demo, publicUrl, personal }: Around): Omit<PrintJob, 'printer'>[] {
  const { body } = event
  const text = personal(body.sheet)?.['sheet']
  if (text === undefined) return []
  const sheet = JSON.parse(text) as NoticeSheet
  const applicant = named(body.applicant, personal)
  const clerk = named(body.clerk, personal)
  const slip = (copy: NoticeCopy): NoticeSlip => ({
    kind: 'notice',
    sheet,
    copy,
    language: sheet.language,
    hall: hall.hall.name[sheet.language],
    zone: hall.hall.zone,
    demo,
    printedAt: new Date(event.at).toISOString(),
    supervisionPhone: hall.hall.supervisionPhone,
    ...(applicant === undefined ? {} : { applicant }),
    ...(clerk === undefined ? {} : { clerk }),
    ...(publicUrl && body.code ? { url: `${publicUrl.replace(/\/+$/, '')}/c/${body.code}` } : {}),
    ...(event.type === 'notice.reprinted' ? { repeat: true } : {}),
    ...designOf(hall),
  })
  if (event.type === 'notice.reprinted') {
    const { copy, times } = event.body
    return [{ key: `${body.notice}-${copy}-${times}`, slip: slip(copy) }]
  }
  return noticeCopies.map((copy) => ({ key: `${body.notice}-${copy}`, slip: slip(copy) }))
}

const named = (ref: string | undefined, personal: Around['personal']): string | undefined =>
  ref === undefined ? undefined : personal(ref)?.['name']
