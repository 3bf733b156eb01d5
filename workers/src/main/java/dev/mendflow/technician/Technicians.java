package dev.mendflow.technician;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way to everybody who repairs, and to the areas they serve. */
@Component
@Transactional
public class Technicians {

    private final TechnicianStore store;
    private final ServiceAreaStore areas;

    Technicians(TechnicianStore store, ServiceAreaStore areas) {
        this.store = store;
        this.areas = areas;
    }

    @Transactional(readOnly = true)
    public Optional<Technician> find(String code) {
        return store.find(code);
    }

    /** @throws TechnicianNotFound when nobody has this code */
    @Transactional(readOnly = true)
    public Technician get(String code) {
        return find(code).orElseThrow(() -> new TechnicianNotFound(code));
    }

    /** Everybody, the inactive too, by code; of one region when {@code region} is given. */
    @Transactional(readOnly = true)
    public List<Technician> all(@Nullable String region) {
        return store.all(region);
    }

    /** What everybody is called, the inactive too, by code. */
    @Transactional(readOnly = true)
    public Map<String, String> names() {
        return store.names();
    }

    /**
     * Keeps a new technician or the next state of a known one.
     *
     * @return what is now stored, with its version
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else saved in between
     */
    public Technician save(Technician technician) {
        return store.save(technician);
    }

    /** Keeps each of them whose code is not known yet; the known ones stay as they are. */
    public void register(Collection<Technician> technicians) {
        technicians.stream()
                .filter(technician -> store.find(technician.code()).isEmpty())
                .forEach(technician -> store.save(technician.asVersion(null)));
    }

    /** Forgets a technician who was entered by mistake; one who left is {@link Technician#gone()} instead. */
    public void remove(String code) {
        store.remove(code);
    }

    /** Keeps these areas; a known code gets the new names and centre. */
    public void registerAreas(Collection<ServiceArea> serviceAreas) {
        serviceAreas.forEach(areas::save);
    }

    @Transactional(readOnly = true)
    public Optional<ServiceArea> area(String code) {
        return areas.find(code);
    }

    /** All areas by code. */
    @Transactional(readOnly = true)
    public List<ServiceArea> areas() {
        return areas.all();
    }
}
