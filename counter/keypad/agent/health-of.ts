import type { DeviceFault, HealthReport } from '../../../protocol/health.ts'
import type { PlugState } from './plug.ts'

const plugFaults: Readonly<Record<Exclude<PlugState, 'plugged'>, DeviceFault>> = {
  missing: 'unplugged',
  several: 'several',
  'not-allowed': 'no-access',
  'no-library': 'no-library',
}

/** How a pad is, in the hall's words. `plug`: undefined before the first look. `unkept`: the disk did not take the last press. */
export function healthOf(pad: {
  readonly plug: PlugState | undefined
  readonly babbles: boolean
  readonly unkept: boolean
}): Pick<HealthReport, 'state' | 'faults'> {
  const faults: DeviceFault[] = []
  if (pad.plug !== undefined && pad.plug !== 'plugged') faults.push(plugFaults[pad.plug])
  if (pad.unkept) faults.push('not-kept')
  const failed = faults.length > 0
  if (pad.babbles) faults.push('babble')
  return { state: failed ? 'failed' : pad.babbles ? 'degraded' : 'ready', faults }
}
