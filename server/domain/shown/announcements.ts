import { maskedName } from '../../../protocol/masked-name.ts'
import type { AnnouncementEntry } from '../../../protocol/views/announcements.ts'
import type { Entry } from '../../../protocol/views/view.ts'
import { always, compact, hallPart, iso, matterName, type Part, type Scene, type Shape } from './scene.ts'

/** What citizens may read of a case that was closed. With the applicant's record it goes, too. [Z85] [Z86] */
function announcementEntry(scene: Scene, id: string): (AnnouncementEntry & Entry) | undefined {
  const posted = scene.state.announcements.posted.get(id)
  if (!posted) return undefined
  const who = posted.applicant === undefined ? undefined : scene.personal(posted.applicant)
  if (posted.applicant !== undefined && !who) return undefined
  const { result, day, until, at } = posted
  const name = who?.['name'] === undefined ? undefined : maskedName(who['name'])
  const about = { case: posted.case, matter: posted.matter, matterName: matterName(scene, posted.matter) }
  return compact({ ...about, name, result, day, until, at: iso(at) }) as unknown as AnnouncementEntry & Entry
}

export const announcementPart: Part = {
  ids: ({ state }) => state.announcements.posted.keys(),
  make: announcementEntry,
}

/** 公告栏: for every screen that is to show it. */
export const noticeBoard: Shape = {
  exists: always,
  parts: { hall: hallPart, announcement: announcementPart },
  touched: (_scene, subject) => (subject === 'announcements' ? [['notices', ['announcement:*']]] : []),
  onBeat: [],
}
