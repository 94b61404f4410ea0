export type Example = string;
export const examples: Record<string, unknown> = {};
