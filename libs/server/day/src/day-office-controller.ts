import {
  dayIncidents,
  localDate,
  pickUpBarInput,
  routes,
  townDeviceInput,
  townDeviceMade,
  townDevices,
  uuid,
  type DayIncidents,
  type TownDeviceMade,
  type TownDevices as Listed,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { TownDevices } from './devices/town-devices';
import { BarPickUp } from './sheet/bar-pick-up';
import { IncidentQueries } from './sheet/incident-queries';

const id = { schema: uuid };

/** What only the office does around a day: its devices, marks that protect a child, what companions noted. */
@ApiTags('Day: office')
@Controller()
export class DayOfficeController {
  constructor(
    private readonly devices: TownDevices,
    private readonly barPickUp: BarPickUp,
    private readonly incidents: IncidentQueries,
  ) {}

  @Needs('desk:health')
  @Answers(townDevices)
  @Get(routes.townDevices)
  list(): Promise<Listed> {
    return this.devices.list();
  }

  @Needs('desk:health')
  @Answers(townDeviceMade, 201)
  @Post(routes.townDevices)
  register(
    @Body({ schema: townDeviceInput }) { name }: z.infer<typeof townDeviceInput>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<TownDeviceMade> {
    return this.devices.register(name, staff);
  }

  @Needs('desk:health')
  @AnswersNothing()
  @HttpCode(204)
  @Delete(routes.townDevice)
  revoke(@Param('id', id) deviceId: string, @CurrentStaff() staff: StaffCaller): Promise<void> {
    return this.devices.revoke(deviceId, staff);
  }

  @Needs('desk:families')
  @AnswersNothing()
  @HttpCode(204)
  @Put(routes.dayPickUpBar)
  bar(
    @Param('id', id) eventId: string,
    @Param('registration', id) registrationId: string,
    @Body({ schema: pickUpBarInput }) { names }: z.infer<typeof pickUpBarInput>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.barPickUp.set(eventId, registrationId, names, staff);
  }

  /** May tell about a child's body: every reading leaves a line. */
  @Needs('desk:health')
  @Answers(dayIncidents)
  @Header('Cache-Control', 'no-store')
  @Get(routes.dayIncidents)
  notes(
    @Param('id', id) eventId: string,
    @Param('day', { schema: localDate }) day: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DayIncidents> {
    return this.incidents.read(eventId, day, staff);
  }
}
