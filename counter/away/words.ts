import { wordsOf } from '../../web/language.ts'

type Words = {
  title: string
  needs: string
  needsRecord: string
  ask: string
  backNeeded: string
  asked: (reason: string, time: string) => string
  waiting: string
  granted: (name: string, time: string) => string
  refused: (name: string) => string
  goUnapproved: string
  along: string
  alongNone: string
  overdue: (minutes: number) => string
  noticed: (minutes: number) => string
  whyPause: string
  whyIdle: string
  open: string
  confirmed: string
  setAside: string
  say: string
  sayTitle: string
  sayHint: string
  said: string
  send: string
  back: string
  verified: string
  mustVerify: string
  sentAway: string
  sentTitle: string
  sentNote: string
  sentReason: string
  sentDo: string
  sentDone: (number: string) => string
}

const hans: Words = {
  title: '离开窗口',
  needs: '这样离开窗口，要值班领导先同意。写上几点回来，请领导同意。',
  needsRecord: '这样离开窗口，要值班领导先同意；不等同意就走，会记作未经同意。',
  ask: '请领导同意',
  backNeeded: '请写几点回来',
  asked: (reason, time) => `${reason}，${time} 回来`,
  waiting: '等值班领导同意',
  granted: (name, time) => `${name}已同意，到 ${time}`,
  refused: (name) => `${name}没有同意，请当面说一说`,
  goUnapproved: '先走，记作未经同意',
  along: '同去的人',
  alongNone: '没有',
  overdue: (minutes) => `过了写的回来时间 ${minutes} 分钟。回来了请按恢复，还没办完请改时间。`,
  noticed: (minutes) => `系统提醒过：${minutes} 分钟没有人办`,
  whyPause: '暂停',
  whyIdle: '有人在等',
  open: '领导还没有看',
  confirmed: '领导认定了',
  setAside: '领导看过，不算',
  say: '说明情况',
  sayTitle: '说明当时的情况',
  sayHint: '写给值班领导看，最多 200 字',
  said: '您已说明',
  send: '交给领导',
  back: '先不写',
  verified: '身份和材料已核验',
  mustVerify: '办结前请核验身份和材料，按 V 勾选',
  sentAway: '回原单位办',
  sentTitle: '请群众去原单位办',
  sentNote: '这件事本来在大厅办。主任会看到这一条和您写的原因。',
  sentReason: '为什么要去原单位',
  sentDo: '办结，报主任',
  sentDone: (number) => `${number} 已记下，主任会看到`,
}
const hant: Words = {
  title: '離開窗口',
  needs: '這樣離開窗口，要值班領導先同意。寫上幾點回來，請領導同意。',
  needsRecord: '這樣離開窗口，要值班領導先同意；不等同意就走，會記作未經同意。',
  ask: '請領導同意',
  backNeeded: '請寫幾點回來',
  asked: (reason, time) => `${reason}，${time} 回來`,
  waiting: '等值班領導同意',
  granted: (name, time) => `${name}已同意，到 ${time}`,
  refused: (name) => `${name}沒有同意，請當面說一說`,
  goUnapproved: '先走，記作未經同意',
  along: '同去的人',
  alongNone: '沒有',
  overdue: (minutes) => `過了寫的回來時間 ${minutes} 分鐘。回來了請按恢復，還沒辦完請改時間。`,
  noticed: (minutes) => `系統提醒過：${minutes} 分鐘沒有人辦`,
  whyPause: '暫停',
  whyIdle: '有人在等',
  open: '領導還沒有看',
  confirmed: '領導認定了',
  setAside: '領導看過，不算',
  say: '說明情況',
  sayTitle: '說明當時的情況',
  sayHint: '寫給值班領導看，最多 200 字',
  said: '您已說明',
  send: '交給領導',
  back: '先不寫',
  verified: '身份和材料已核驗',
  mustVerify: '辦結前請核驗身份和材料，按 V 勾選',
  sentAway: '回原單位辦',
  sentTitle: '請群眾去原單位辦',
  sentNote: '這件事本來在大廳辦。主任會看到這一條和您寫的原因。',
  sentReason: '為什麼要去原單位',
  sentDo: '辦結，報主任',
  sentDone: (number) => `${number} 已記下，主任會看到`,
}
const en: Words = {
  title: 'Leaving the counter',
  needs: 'The duty leader approves this first. Say when you are back, and ask.',
  needsRecord: 'The duty leader approves this first. If you go without, it is recorded as not approved.',
  ask: 'Ask the leader',
  backNeeded: 'Please say when you are back',
  asked: (reason, time) => `${reason}, back at ${time}`,
  waiting: 'Waiting for approval',
  granted: (name, time) => `Approved by ${name}, until ${time}`,
  refused: (name) => `${name} did not approve. Please talk`,
  goUnapproved: 'Go, not approved',
  along: 'Who goes along',
  alongNone: 'nobody',
  overdue: (minutes) => `${minutes} min past the return you gave. Please resume, or pause again with another time.`,
  noticed: (minutes) => `Noticed: ${minutes} min without service`,
  whyPause: 'paused',
  whyIdle: 'people waited',
  open: 'Not looked at yet',
  confirmed: 'Confirmed',
  setAside: 'Set aside',
  say: 'Explain',
  sayTitle: 'What was it?',
  sayHint: 'For the duty leader, up to 200 characters',
  said: 'You explained',
  send: 'Send',
  back: 'Not now',
  verified: 'Identity and papers checked',
  mustVerify: 'Please check identity and papers first: V',
  sentAway: 'To a department',
  sentTitle: 'Send to a department',
  sentNote: 'This matter is done in the hall. The manager sees this, with your reason.',
  sentReason: 'Why a department',
  sentDo: 'Finish, and tell the manager',
  sentDone: (number) => `${number} is recorded for the manager`,
}
export const awayWords = wordsOf(hans, hant, en)
