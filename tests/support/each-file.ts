import { vi } from 'vitest';
import { forgiveAll } from '#platform/http/rate-limit.ts';
import { emptyPorts } from '#platform/port.ts';

// Files of tests share a process: none finds what another has set.
emptyPorts();
forgiveAll();
vi.unstubAllEnvs();
