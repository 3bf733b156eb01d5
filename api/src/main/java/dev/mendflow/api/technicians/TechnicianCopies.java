package dev.mendflow.api.technicians;

import dev.mendflow.api.copies.Copying;
import dev.mendflow.technician.ServiceArea;
import dev.mendflow.technician.Shift;
import dev.mendflow.technician.TimeSpan;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = Copying.class)
interface TechnicianCopies {

    @Mapping(target = "latitude", source = "centre.latitude")
    @Mapping(target = "longitude", source = "centre.longitude")
    ServiceAreaResource.AreaView area(ServiceArea area);

    TechnicianView.ShiftView shift(Shift shift);

    TechnicianView.LeaveView leave(TimeSpan span);
}
