package dev.mendflow.api.staff;

import dev.mendflow.api.copies.Copying;
import dev.mendflow.staff.Absence;
import dev.mendflow.staff.Language;
import dev.mendflow.staff.StaffMember;
import java.util.Locale;
import org.mapstruct.Mapper;

@Mapper(config = Copying.class)
interface StaffCopies {

    /** Version 0 is somebody who was never stored. */
    StaffView member(StaffMember member);

    StaffView.AbsenceView absence(Absence absence);

    default String tag(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }
}
