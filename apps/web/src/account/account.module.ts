import { Module } from '@nestjs/common';
import { AccountController } from './account.controller.js';
import { SignInController } from './sign-in.controller.js';

@Module({ controllers: [AccountController, SignInController] })
export class AccountModule {}
