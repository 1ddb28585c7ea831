/** A form as one way of building pages makes it, with the page's own word for what it holds. */
export interface MountedForm {
  /** What the page's own state says, not what the field shows. */
  state(): { email: string; again?: string };
  unmount(): void;
}

export type MountForm = (target: HTMLElement) => MountedForm | Promise<MountedForm>;
