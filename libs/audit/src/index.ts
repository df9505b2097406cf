export * as audit from './audit.js';
