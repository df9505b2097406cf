import { Module } from '@nestjs/common';
import { AccountController } from './account.controller.js';
import { SignInController } from './sign-in.controller.js';
import { TokensController } from './tokens.controller.js';

@Module({ controllers: [AccountController, SignInController, TokensController] })
export class AccountModule {}
