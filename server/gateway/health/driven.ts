import type { ReaderShown } from '../../../protocol/card-reader.ts'
import type { DeviceFault, HealthReport } from '../../../protocol/health.ts'
import type { SignEntry, SignState } from '../../../protocol/signs.ts'
import { protocolVersion } from '../../../protocol/version.ts'
import type { DeviceId } from '../../../protocol/vocabulary.ts'

const signFault: Readonly<Record<SignState, DeviceFault | undefined>> = {
  ready: undefined,
  sent: undefined,
  refused: 'error',
  silent: 'offline',
  'unknown-answer': 'unknown-answer',
  'no-access': 'no-access',
  offline: 'offline',
  away: 'away',
}

const report = (device: string, fault: DeviceFault | undefined): HealthReport => ({
  device: device as DeviceId,
  state: fault ? 'failed' : 'ready',
  version: String(protocolVersion),
  faults: fault ? [fault] : [],
})

export const signReport = ({ counter, state }: SignEntry): HealthReport => report(`sign-${counter}`, signFault[state])

/** The reader of a kiosk has the kiosk's number. `driven`: its program is there, so that one without a reader is not plugged in. */
export const readerReport = (kiosk: DeviceId, { reader }: ReaderShown, driven: boolean): HealthReport =>
  report(kiosk.replace('kiosk', 'reader'), reader !== 'none' ? undefined : driven ? 'unplugged' : 'away')
