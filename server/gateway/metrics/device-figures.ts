import { Counter, Gauge, type Registry } from 'prom-client'
import { deviceFaults } from '../../../protocol/health.ts'
import { deviceStates } from '../../../protocol/views/devices.ts'
import type { DeviceHealth } from '../health/device-health.ts'

/** Devices of the hall: names come from tokens that the hall has given, faults from a closed list. [L7] */
export function deviceFigures(registry: Registry, health: () => DeviceHealth | undefined): void {
  const registers = [registry]
  const each = () => [...(health()?.entries.values() ?? [])]
  new Gauge({
    name: 'hall_device_state',
    help: '1 for the state that a device is in, 0 for the others',
    labelNames: ['device', 'state'] as const,
    registers,
    collect() {
      this.reset()
      for (const { device, state } of each()) for (const one of deviceStates) this.set({ device, state: one }, +(one === state))
    },
  })
  new Gauge({
    name: 'hall_devices_with_fault',
    help: 'Devices that a fault goes on at now, by fault',
    labelNames: ['fault'] as const,
    registers,
    collect() {
      this.reset()
      for (const fault of deviceFaults) this.set({ fault }, each().filter(({ faults }) => faults.includes(fault)).length)
    },
  })
  new Counter({
    name: 'hall_device_reconnects_total',
    help: 'How often a device has connected again since the server was started',
    labelNames: ['device'] as const,
    registers,
    collect() {
      this.reset()
      for (const { device, counts } of each()) this.inc({ device }, counts.reconnects ?? 0)
    },
  })
  new Counter({
    name: 'hall_health_reports_total',
    help: 'Reports of devices about themselves: taken, malformed, refused (another’s device), dropped (too many)',
    labelNames: ['outcome'] as const,
    registers,
    collect() {
      this.reset()
      for (const [outcome, count] of Object.entries(health()?.reports ?? {})) this.inc({ outcome }, count)
    },
  })
}
