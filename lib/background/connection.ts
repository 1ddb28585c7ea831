import { Failure, toFailureFacts } from '../core/failures.ts';
import { type Service, serviceOrigin } from '../core/service.ts';
import type { Line } from './api/ask.ts';
import { request } from './api/request.ts';
import type { RequestQueue, Urgency } from './request-queue.ts';
import { mayReach } from './service-access.ts';
import { changeStatus, type Store } from './store.ts';
import type { Times } from './times.ts';
import type { Access, Vault } from './vault.ts';

/** The ways to the service. Without a token there are none. */
export interface Connection {
  /** Under the Pro token. @throws Failure `signed-out`; a call may throw `token-refused`, which is then a fact */
  pro(urgency: Urgency): Promise<Line>;
  /** Under a token that is only being tried. */
  trial(access: Access): Line;
  /** Under a mailbox's own token, or with null under none, to the service we are connected to. */
  mailbox(token: string | null, urgency: Urgency): Promise<Line>;
  /** The service we are connected to. @throws Failure `signed-out` */
  service(): Promise<Service>;
  /** Another number whenever the connection has changed; what was asked under an old one is stale. */
  epoch(): number;
  /** Says that the connection has changed. */
  changed(): void;
}

/** Whether two services are the same place. */
export function sameService(a: Service, b: Service): boolean {
  return serviceOrigin(a) === serviceOrigin(b);
}

/** A request that the browser forbids looks to us as if there was no network. */
function explain(service: Service): (thrown: unknown) => Promise<never> {
  return async (thrown) => {
    const isCut = toFailureFacts(thrown).kind === 'offline' && !(await mayReach(service));
    throw isCut ? new Failure('no-service-access') : thrown;
  };
}

export function createConnection(parts: {
  store: Store;
  vault: Vault;
  queue: RequestQueue;
  times: Times;
}): Connection {
  const { store, vault, queue, times } = parts;
  let epoch = 0;

  const line =
    (service: Service, token: string | null, urgency: Urgency): Line =>
    (ask) =>
      queue.run(urgency, () => request(service, token, ask, times.answer).catch(explain(service)));

  async function access(): Promise<Access> {
    const kept = await vault.readAccess();
    if (!kept) throw new Failure('signed-out');
    return kept;
  }

  return {
    async pro(urgency) {
      const { service, token } = await access();
      const asked = epoch;
      const send = line(service, token, urgency);
      return async (ask) => {
        if (asked !== epoch) throw new Failure('signed-out');
        try {
          return await send(ask);
        } catch (thrown) {
          const failure = toFailureFacts(thrown);
          if (failure.kind === 'token-refused' && asked === epoch)
            await changeStatus(store, () => ({ failure }));
          throw thrown;
        }
      };
    },
    trial: ({ service, token }) => line(service, token, 'person'),
    mailbox: async (token, urgency) => line((await access()).service, token, urgency),
    service: async () => (await access()).service,
    epoch: () => epoch,
    changed() {
      epoch += 1;
    },
  };
}
